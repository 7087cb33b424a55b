using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>Who is who in a case, in one unit of work.</summary>
internal sealed class SqliteEntities : IResolving, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly EntitySpellingRows _spellings;
    private readonly EntitySourceRows _sources;
    private readonly EntityRows _entities;

    public SqliteEntities(SqliteConnection connection)
    {
        _connection = connection;
        _statements = new Statements(connection);
        _spellings = new EntitySpellingRows(_statements);
        _sources = new EntitySourceRows(connection, _statements);
        _entities = new EntityRows(_statements, _sources);
    }

    public long FoldedTo
    {
        get => _statements.Rows("SELECT seq FROM entity_fold", row => row.GetInt64(0))[0];
        set => _statements.Run("UPDATE entity_fold SET seq = $1", value);
    }

    public IReadOnlyList<CaseChange> Unfolded(int most) => ChangeRows.List(_connection, FoldedTo, most);

    public IReadOnlyList<CaseChange> ChangesAfter(long seq) => ChangeRows.List(_connection, seq);

    public EntityId? Of(NamedIn name) => _sources.NumberOf(name.Source) is var source and not 0
        && _entities.Of(source, name.EntityName) is var (entity, text) && _sources.NamesOf(source).Any(kept => kept.Text == text)
            ? entity : null;

    public IReadOnlyList<string> NamesOf(EntityId entity) => _entities.Holder(entity) is (var key and not 0, _)
        ? [_entities.Find(key)!.Name, .. Others(key)] : [];

    public EntityId? Resolve(EntityId id) => _entities.Holder(id) is (var key and not 0, _) ? _entities.Find(key)!.Id : null;

    public IReadOnlyList<ReportName> NamesIn(SourceId source) => _sources.NamesIn(source);

    public Judgement? FindJudgement(long judgement) => JudgementRows.Find(_connection, judgement);

    public IReadOnlyList<long> JudgementsAt(SourceId source) => _sources.JudgementsAt(source);

    public long NumberOf(SourceId source) => _sources.NumberOf(source);

    public SourceId SourceOf(long source) => _sources.SourceOf(source);

    public IReadOnlyList<KeptName> NamesOf(long source) => _sources.NamesOf(source);

    public void PutNames(long source, IReadOnlyList<KeptName> names) => _sources.PutNames(source, names);

    public KeptSpelling? Spelling(long key) => _spellings.Find(key);

    public KeptSpelling? Spelling(string text) => _spellings.Find(text);

    public void Put(KeptSpelling spelling) => _spellings.Put(spelling);

    public void Drop(KeptSpelling spelling) => _spellings.Drop(spelling);

    public IReadOnlyList<KeptSpelling> InBlock(string? last, string? first, int most) => _spellings.InBlock(last, first, most);

    public int CountInBlock(string? last, string? first, int most) => _spellings.CountInBlock(last, first, most);

    public IReadOnlyList<KeptSpelling> WithLetters(string letters) => _spellings.WithLetters(letters);

    public IReadOnlyList<KeptSpelling> PersonsWithLastWord(string word, int most) => _spellings.PersonsWithLastWord(word, most);

    public IReadOnlyList<KeptSpelling> PersonsDescribed(string word, string description, int most) =>
        _spellings.PersonsDescribed(word, description, most);

    public (long Key, int Rows) Count(long spelling, TextKind what, string text, int rows, int mentions) =>
        _spellings.Count(spelling, what, text, rows, mentions);

    public IReadOnlyList<KeptText> TextsOf(long spelling) => _spellings.TextsOf(spelling);

    public IReadOnlyList<KeptText> Texts(IReadOnlyCollection<long> keys) => _spellings.Texts(keys);

    public string? SharedDescription(long one, long other) => _spellings.SharedDescription(one, other);

    public int CountSources(IReadOnlyCollection<long> spellings) => _sources.CountSources(spellings);

    public void AddSource(long spelling, long source) => _sources.AddSource(spelling, source);

    public void DropSource(long spelling, long source) => _sources.DropSource(spelling, source);

    public IReadOnlyList<long> SourcesOf(long spelling) => _sources.SourcesOf(spelling);

    public IReadOnlyList<long> SourcesOf(IReadOnlyCollection<long> spellings, int most) => _sources.SourcesOf(spellings, most);

    public int Together(long fewer, long more) => _sources.Together(fewer, more);

    public IReadOnlyList<KeptPair> PairsOf(long spelling) => _spellings.PairsOf(spelling);

    public void Put(KeptPair pair) => _spellings.Put(pair);

    public void Drop(KeptPair pair) => _spellings.Drop(pair);

    public void AddAlias(string words, long spelling, string alias) => _sources.AddAlias(words, spelling, alias);

    public void DropAlias(string words, long spelling, string alias) => _sources.DropAlias(words, spelling, alias);

    public IReadOnlyList<(long Spelling, string Alias)> CalledSo(string words) => _sources.CalledSo(words);

    public void CountShort(long spelling, IReadOnlyList<long> fuller, int reports) => _spellings.CountShort(spelling, fuller, reports);

    public IReadOnlyList<(IReadOnlyList<long> Fuller, int Reports)> FullerOf(long spelling) => _spellings.FullerOf(spelling);

    public IReadOnlyList<KeptNode> NodesOf(long spelling) => _entities.NodesOf(spelling);

    public IReadOnlyList<KeptNode> InCore(long core) => _entities.InCore(core);

    public IReadOnlyList<KeptNode> InEntity(long entity) => _entities.InEntity(entity);

    public void Put(KeptNode node) => _entities.Put(node);

    public void Drop(KeptNode node) => _entities.Drop(node);

    public IReadOnlyList<KeptSpelling> AttachedTo(long core) => _spellings.AttachedTo(core);

    public Page<KeptEntity> ListEntities(EntityKind? kind, string? words, IReadOnlyCollection<long> without, PageQuery page) =>
        _entities.List(_connection, kind, words, without, page);

    public IReadOnlyList<long> WithJudgedNames(string words) => _entities.WithJudgedNames(words);

    public KeptEntity? Entity(long key) => _entities.Find(key);

    public void Put(KeptEntity entity) => _entities.Put(entity);

    public void Drop(KeptEntity entity, KeptEntity? heir) => _entities.Drop(entity, heir);

    public (long Entity, bool IsFormer)? Holder(EntityId id) => _entities.Holder(id);

    public KeptTables All() => new(
        _spellings.All(), _entities.AllNodes(), _spellings.AllPairs(), _sources.AllDecisions(), _entities.All());

    public void AddHistory(long seq, EntityId entity, EntityEvent what, EntityId? other) =>
        _entities.AddHistory(seq, entity, what, other);

    public IReadOnlyList<KeptDecision> DecisionsOf(long judgement) => _sources.DecisionsOf(judgement);

    public void PutDecisions(long judgement, IReadOnlyList<KeptDecision> decisions) => _sources.PutDecisions(judgement, decisions);

    public IReadOnlyList<KeptDecision> Partings() => _sources.Partings();

    public IReadOnlyList<KeptDecision> DecisionsIn(SourceId source) => _sources.DecisionsIn(source);

    public void Dispose() => _statements.Dispose();

    private List<string> Others(long entity)
    {
        string main = _entities.Find(entity)!.Name;
        return [.. _entities.InEntity(entity).Select(node => node.Spelling).Distinct().SelectMany(_spellings.TextsOf)
            .Where(text => text.What != TextKind.Description).OrderBy(text => text.What == TextKind.Alias)
            .ThenByDescending(text => text.Rows).Select(text => text.Text).Distinct(StringComparer.Ordinal).Where(name => name != main)];
    }
}
