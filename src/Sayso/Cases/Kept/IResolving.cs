using Sayso.Language;

namespace Sayso.Cases.Kept;

/// <summary>What is kept of who is who, in one unit of work: rows by key, found by what they are looked up by.</summary>
/// <remarks>What is written is seen by what is read next.</remarks>
public interface IResolving : IKeptEntities
{
    /// <summary>The number of the last change that is folded in; 0 for none.</summary>
    long FoldedTo { get; set; }

    /// <summary>The changes after <see cref="FoldedTo"/>, in order, at most so many.</summary>
    IReadOnlyList<CaseChange> Unfolded(int most);

    /// <summary>All changes after one, in order.</summary>
    IReadOnlyList<CaseChange> ChangesAfter(long seq);

    /// <summary>What a source names today; nothing where it is removed.</summary>
    IReadOnlyList<ReportName> NamesIn(SourceId source);

    /// <summary>A judgement; null when there is none.</summary>
    Judgement? FindJudgement(long judgement);

    /// <summary>The judgements that stand at something in a source.</summary>
    IReadOnlyList<long> JudgementsAt(SourceId source);

    /// <summary>The number of a source; 0 when the case holds none of that id.</summary>
    long NumberOf(SourceId source);

    /// <summary>The source of a number.</summary>
    SourceId SourceOf(long source);

    /// <summary>What was folded in of a source.</summary>
    IReadOnlyList<KeptName> NamesOf(long source);

    /// <summary>Keeps what was folded in of a source.</summary>
    void PutNames(long source, IReadOnlyList<KeptName> names);

    /// <summary>The spelling of a key; null when there is none.</summary>
    KeptSpelling? Spelling(long key);

    /// <summary>The spelling of a text; null when there is none.</summary>
    KeptSpelling? Spelling(string text);

    /// <summary>Keeps a spelling, under a new key where it has none.</summary>
    void Put(KeptSpelling spelling);

    /// <summary>Takes a spelling out with its pairs.</summary>
    void Drop(KeptSpelling spelling);

    /// <summary>The spellings of a block, by text.</summary>
    /// <param name="last">Key of the last word; null for any.</param>
    /// <param name="first">Key of the first word; null for any.</param>
    /// <param name="most">At most so many.</param>
    IReadOnlyList<KeptSpelling> InBlock(string? last, string? first, int most);

    /// <summary>How many spellings are in a block; the count ends at so many.</summary>
    int CountInBlock(string? last, string? first, int most);

    /// <summary>Names of several words whose first letters are these.</summary>
    IReadOnlyList<KeptSpelling> WithLetters(string letters);

    /// <summary>Persons' names of several words that end in this one, at most so many.</summary>
    IReadOnlyList<KeptSpelling> PersonsWithLastWord(string word, int most);

    /// <summary>Those of them that sources describe so.</summary>
    IReadOnlyList<KeptSpelling> PersonsDescribed(string word, string description, int most);

    /// <summary>Counts a text of a spelling up or down; one that counts nothing is gone.</summary>
    /// <returns>Its key, and in how many names of sources it stands now.</returns>
    (long Key, int Rows) Count(long spelling, TextKind what, string text, int rows, int mentions);

    /// <summary>The texts of a spelling.</summary>
    IReadOnlyList<KeptText> TextsOf(long spelling);

    /// <summary>The texts of those keys.</summary>
    IReadOnlyList<KeptText> Texts(IReadOnlyCollection<long> keys);

    /// <summary>A description that two spellings share, the first by its letters; null when they share none.</summary>
    string? SharedDescription(long one, long other);

    /// <summary>How many sources have any of these spellings.</summary>
    int CountSources(IReadOnlyCollection<long> spellings);

    /// <summary>Keeps that a source has a spelling.</summary>
    void AddSource(long spelling, long source);

    /// <summary>Keeps that a source has a spelling no longer.</summary>
    void DropSource(long spelling, long source);

    /// <summary>The sources that have a spelling, in the order of their ids.</summary>
    IReadOnlyList<long> SourcesOf(long spelling);

    /// <summary>The first sources that have one of these spellings, in the order of their ids, at most so many.</summary>
    IReadOnlyList<long> SourcesOf(IReadOnlyCollection<long> spellings, int most);

    /// <summary>How many sources have both spellings.</summary>
    /// <param name="fewer">The one that fewer have.</param>
    /// <param name="more">The other.</param>
    int Together(long fewer, long more);

    /// <summary>The pairs that a spelling is in.</summary>
    IReadOnlyList<KeptPair> PairsOf(long spelling);

    /// <summary>Keeps a pair.</summary>
    void Put(KeptPair pair);

    /// <summary>Takes a pair out.</summary>
    void Drop(KeptPair pair);

    /// <summary>Keeps what a spelling is called beside its name, by the words of that.</summary>
    void AddAlias(string words, long spelling, string alias);

    /// <summary>Takes that out.</summary>
    void DropAlias(string words, long spelling, string alias);

    /// <summary>The spellings that are called so beside their name.</summary>
    IReadOnlyList<(long Spelling, string Alias)> CalledSo(string words);

    /// <summary>Counts reports in which a short name stands with fuller ones.</summary>
    void CountShort(long spelling, IReadOnlyList<long> fuller, int reports);

    /// <summary>With which fuller names a short one stands, and in how many reports.</summary>
    IReadOnlyList<(IReadOnlyList<long> Fuller, int Reports)> FullerOf(long spelling);

    /// <summary>The nodes of a spelling.</summary>
    IReadOnlyList<KeptNode> NodesOf(long spelling);

    /// <summary>The nodes of a core.</summary>
    IReadOnlyList<KeptNode> InCore(long core);

    /// <summary>The nodes of an entity.</summary>
    IReadOnlyList<KeptNode> InEntity(long entity);

    /// <summary>Keeps a node, under a new key where it has none.</summary>
    void Put(KeptNode node);

    /// <summary>Takes a node out.</summary>
    void Drop(KeptNode node);

    /// <summary>The spellings that are part of a name of that core.</summary>
    IReadOnlyList<KeptSpelling> AttachedTo(long core);

    /// <summary>Entities, most mentions first, a page of them.</summary>
    /// <param name="kind">Only of this kind; null for all.</param>
    /// <param name="words">Only those with a name in which each of these words begins a word; null or empty for all.</param>
    /// <param name="without">Keys of entities that are left out.</param>
    /// <param name="page">Which part of the list.</param>
    Page<KeptEntity> ListEntities(EntityKind? kind, string? words, IReadOnlyCollection<long> without, PageQuery page);

    /// <summary>The entities that such words may find by a name that stands for another since somebody judged it.</summary>
    IReadOnlyList<long> WithJudgedNames(string words);

    /// <summary>The entity of a key; null when there is none.</summary>
    KeptEntity? Entity(long key);

    /// <summary>Keeps an entity, under a new key where it has none.</summary>
    void Put(KeptEntity entity);

    /// <summary>Takes an entity out; its id leads to another from now on, or nowhere.</summary>
    void Drop(KeptEntity entity, KeptEntity? heir);

    /// <summary>The key of the entity that has an id or had it before, 0 where that is gone; null when nothing ever had it.</summary>
    (long Entity, bool IsFormer)? Holder(EntityId id);

    /// <summary>All spellings, nodes, pairs, entities and decisions.</summary>
    KeptTables All();

    /// <summary>Keeps what happened to an entity.</summary>
    void AddHistory(long seq, EntityId entity, EntityEvent what, EntityId? other);

    /// <summary>What was folded in of the decisions of a judgement.</summary>
    IReadOnlyList<KeptDecision> DecisionsOf(long judgement);

    /// <summary>Keeps what is folded in of the decisions of a judgement.</summary>
    void PutDecisions(long judgement, IReadOnlyList<KeptDecision> decisions);

    /// <summary>The decisions that names stand for others.</summary>
    IReadOnlyList<KeptDecision> Partings();

    /// <summary>The decisions about a name of a source.</summary>
    IReadOnlyList<KeptDecision> DecisionsIn(SourceId source);
}
