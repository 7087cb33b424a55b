using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Resolve.Folding;

namespace Sayso.Resolve.Entities;

/// <summary>What of a case's names an entity's bridges and offers hang on: names like its own, wholes and parts, and decisions.</summary>
/// <param name="kept">What is kept.</param>
/// <param name="nodes">The entity's nodes.</param>
internal sealed class EntityNeighbours(IResolving kept, IReadOnlyList<KeptNode> nodes)
{
    private readonly Dictionary<long, KeptSpelling> _spellings = [];

    /// <summary>Bridges by entity, complete for this one; and offers with the entities of both names, all of this one among them.</summary>
    public (ILookup<long, NameBridge> Bridges, IReadOnlyList<(NameBridge Bridge, long First, long Second)> Offers) Find()
    {
        List<KeptSpelling> own = [.. nodes.Select(node => node.Spelling).Distinct().Select(Add)];
        List<KeptPair> pairs = [.. own.SelectMany(spelling => kept.PairsOf(spelling.Key)).Distinct()];
        foreach (long key in pairs.SelectMany(pair => new[] { pair.One, pair.Other }))
        {
            Add(key);
        }

        List<KeptSpelling> parts =
        [
            .. own.Concat(nodes.Select(node => node.Core).Distinct().SelectMany(kept.AttachedTo)).Concat(Surnames(own))
                .DistinctBy(spelling => spelling.Key),
        ];
        foreach (var part in parts)
        {
            Add(part.Key);
            AddWholes(part);
        }

        var decisions = nodes.Select(node => node.Judged?.Source).OfType<SourceId>().Distinct().SelectMany(kept.DecisionsIn)
            .DistinctBy(decision => (decision.Judgement, decision.Place)).ToList();
        foreach (var name in decisions.SelectMany(decision => decision.Named))
        {
            if (kept.Spelling(SpellingForm.TextOf(name.Name, name.Kind)) is { } spelling)
            {
                Add(spelling.Key);
            }
        }

        var tables = new EntityTables(
            [.. _spellings.Values], [.. _spellings.Keys.SelectMany(kept.NodesOf)], pairs, decisions);
        var (bridges, offers) = new BridgeFinder(tables, _spellings.Keys.ToDictionary(key => key, FirstName)).Find(parts);
        return (bridges, [.. offers.Select(offer => (offer, tables.NodeOf(offer.First)!.Entity, tables.NodeOf(offer.Second)!.Entity))]);
    }

    private KeptSpelling Add(long key) => _spellings[key] = kept.Spelling(key)!;

    /// <summary>Persons known by the surname alone that these have.</summary>
    private IEnumerable<KeptSpelling> Surnames(IEnumerable<KeptSpelling> own) => own.Where(PartRules.IsBearer)
        .Select(bearer => kept.Spelling(SpellingForm.TextOf(bearer.Words[^1], EntityKind.Person))).OfType<KeptSpelling>();

    /// <summary>What a part of a name stands for, or may.</summary>
    private void AddWholes(KeptSpelling part)
    {
        if (part.Attached != 0)
        {
            foreach (var node in kept.InCore(part.Attached))
            {
                Add(node.Spelling);
            }
        }
        else if (PartRules.IsSurname(part))
        {
            foreach (var bearer in kept.PersonsWithLastWord(part.Words[0], int.MaxValue))
            {
                Add(bearer.Key);
            }
        }
    }

    /// <summary>The first name of a spelling, by its letters.</summary>
    private NamedIn FirstName(long spelling)
    {
        long first = kept.SourcesOf([spelling], 1)[0];
        var names = kept.NamesOf(first).Where(name => name.Spelling == spelling).Select(name => name.Text).ToList();
        return kept.Texts(names).Select(text => SourceFold.NamedBy(kept.SourceOf(first), text))
            .MinBy(name => name.ToString(), StringComparer.Ordinal);
    }
}
