using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve.Folding;

namespace Sayso.Resolve.Entities;

/// <summary>Tells of entities one by one from what is kept, as <see cref="EntityBook"/> does of all at once.</summary>
/// <param name="kept">What is kept, with all changes folded in.</param>
public sealed class EntityReader(IResolving kept)
{
    /// <summary>Entities that pass a filter, most mentions first, a page of them.</summary>
    public Page<EntitySummary> List(EntityFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<long> others = string.IsNullOrWhiteSpace(filter.Words) ? [] : [.. kept.WithJudgedNames(filter.Words).Where(entity =>
            !TextsOf(kept.InEntity(entity)).Exists(text => text.What != TextKind.Description && WordStarts.Are(filter.Words, text.Text)))];
        var page = kept.ListEntities(filter.Kind, filter.Words, others, new PageQuery(filter.After, filter.Limit));
        return new Page<EntitySummary>(page.Total, [.. page.Items.Select(entity => Summary(entity, kept.InEntity(entity.Key)))], page.Next);
    }

    /// <summary>The entity of an id, now or before; null when what it stood for is gone.</summary>
    /// <param name="id">The id.</param>
    /// <param name="most">So many of its names and offers are told.</param>
    public EntityFound? Find(EntityId id, int most)
    {
        if (kept.Holder(id) is not (var key and not 0, _) || kept.Entity(key) is not { } entity)
        {
            return null;
        }

        var nodes = kept.InEntity(key);
        var texts = TextsOf(nodes);
        var (bridges, offers) = new EntityNeighbours(kept, nodes).Find();
        return new EntityFound(
            new CaseEntity(
                entity.Id, entity.Kind, entity.Name, EntityNaming.Of(texts).Others,
                [
                    .. texts.Where(text => text.What == TextKind.Description).GroupBy(text => text.Text, StringComparer.Ordinal)
                        .OrderByDescending(same => same.Sum(text => text.Rows)).ThenBy(same => same.Key, StringComparer.Ordinal)
                        .Take(BookMaker.MostDescriptions).Select(same => same.Key),
                ],
                [.. Names(nodes, most).Take(most)], [.. bridges[key]], entity.Mentions, entity.Sources),
            [.. Offered(key, offers).Take(most)]);
    }

    /// <summary>What one source calls an entity; nothing where it does not name it.</summary>
    public IReadOnlyList<NamedIn> NamesIn(EntityId id, SourceId source) =>
        kept.Holder(id) is (var key and not 0, _) && kept.NumberOf(source) is var number and not 0
            ? [.. Names(number, kept.InEntity(key)).Select(row => row.Named).Distinct()] : [];

    private EntitySummary Summary(KeptEntity entity, IReadOnlyList<KeptNode> nodes) => new(
        entity.Id, entity.Kind, entity.Name, EntityNaming.Of(TextsOf(nodes)).Others, entity.Sources, entity.Mentions);

    private List<KeptText> TextsOf(IReadOnlyList<KeptNode> nodes) => [.. nodes.SelectMany(node => NodeTexts.Of(kept, node))];

    /// <summary>What it is called, source by source, in the order of their ids.</summary>
    private IEnumerable<ReportName> Names(IReadOnlyList<KeptNode> nodes, int most)
    {
        List<long> whole = [.. nodes.Where(node => node.Judged is null).Select(node => node.Spelling).Distinct()];

        // Sources in which somebody judged such a name may name another by it.
        int judged = whole.Sum(spelling => kept.NodesOf(spelling).Count(node => node.Judged is not null));
        var sources = (whole.Count == 0 ? [] : kept.SourcesOf(whole, most + judged))
            .Concat(nodes.Select(node => node.Judged?.Source).OfType<SourceId>().Select(kept.NumberOf)).Distinct();
        return sources.OrderBy(number => kept.SourceOf(number)).SelectMany(number => Names(number, nodes));
    }

    private IEnumerable<ReportName> Names(long number, IReadOnlyList<KeptNode> nodes)
    {
        var spellings = nodes.Select(node => node.Spelling).ToHashSet();
        var source = kept.SourceOf(number);
        var folded = kept.NamesOf(number).Where(name => spellings.Contains(name.Spelling)).ToList();
        var own = folded.Zip(kept.Texts([.. folded.Select(name => name.Text)]))
            .Select(pair => (Named: SourceFold.NamedBy(source, pair.Second), pair.First.Spelling))
            .Where(name => nodes.Contains(FoldState.NodeOf(name.Named, kept.NodesOf(name.Spelling))))
            .Select(name => name.Named).ToHashSet();
        return own.Count == 0 ? [] : SourceFold.Today(kept, source).Where(row => own.Contains(row.Named));
    }

    /// <summary>The entities with a name that is like one of these, each once, the likest first.</summary>
    private IEnumerable<OfferedEntity> Offered(long own, IReadOnlyList<(NameBridge Bridge, long First, long Second)> offers)
    {
        var met = new HashSet<long> { own };
        foreach (var (bridge, first, second) in offers.Where(offer => (offer.First == own) != (offer.Second == own)))
        {
            bool isFirst = first == own;
            if (met.Add(isFirst ? second : first) && kept.Entity(isFirst ? second : first) is { } other)
            {
                yield return new OfferedEntity(
                    Summary(other, kept.InEntity(other.Key)), isFirst ? bridge.First : bridge.Second,
                    isFirst ? bridge.Second : bridge.First, bridge.Score, bridge.Because);
            }
        }
    }
}
