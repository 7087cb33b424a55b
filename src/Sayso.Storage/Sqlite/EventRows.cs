using System.Text;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>The timeline of a case, in one unit of work.</summary>
internal sealed class EventRows(SqliteConnection connection, Statements statements) : IKeptEvents
{
    private const string Starts = "coalesce(e.starts, e.ends, 9223372036854775807)";
    private const string Ends = "coalesce(e.ends, 9223372036854775807)";

    // A word of its own: names that stand side by side are not one phrase.
    private const string Between = " \uE000 ";

    private const string Columns = """
        SELECT e.starts, e.ends, c.id, p.id, e.checksum FROM event e JOIN claim c ON c.key = e.claim JOIN member m ON m.claim = e.claim
        JOIN proposition p ON p.key = m.proposition
        """;

    private const string Wanted = """
        ($1 IS NULL OR e.ends IS NULL OR e.ends > $1) AND ($2 IS NULL OR e.starts IS NULL OR e.starts < $2)
        """;

    private const string Holding = " AND e.claim IN (SELECT rowid FROM event_words WHERE event_words MATCH $3)";

    // From the events in their order, each looked up among those that hold the words: of very many the first are found soon.
    private const string HoldingOften = " AND +e.claim IN (SELECT rowid FROM event_words WHERE event_words MATCH $3)";

    // So many are very many: to sort them takes as long as to go through a part of two million until a thousand are found.
    private const int Often = 50_000;

    public long FoldedTo
    {
        get => statements.Number("SELECT seq FROM event_fold") ?? 0;
        set => statements.Run("UPDATE event_fold SET seq = $1", value);
    }

    public IReadOnlyList<CaseChange> Unfolded(int most) => ChangeRows.List(connection, FoldedTo, most);

    public Judgement? FindJudgement(long judgement) => JudgementRows.Find(connection, judgement);

    public IReadOnlyList<Judgement> Orders() => JudgementRows.List(connection, [Spelt.Of(JudgementKind.Order)]);

    public ReportId? ReportOf(ClaimId claim) => statements.Rows(
        $"SELECT r.id FROM claim c JOIN report r ON r.key = c.report WHERE {IdBytes.Is("c.hash", "$1")}",
        row => (ReportId?)new ReportId(row.GetString(0)), IdBytes.Of(claim.Value)).FirstOrDefault();

    public IReadOnlyList<(PropositionId Proposition, ClaimInCase Claim)> MembersIn(IReadOnlyCollection<ReportId> reports) =>
        PropositionQueries.Members(connection, reports);

    public IReadOnlyList<Record> FindRecords(IReadOnlyCollection<string> ids) => RecordRows.Find(connection, ids);

    public void Put(IReadOnlyCollection<ReportId> reports, IReadOnlyList<KeptEvent> events)
    {
        foreach (long report in reports.Select(report => ReportRows.KeyOf(connection, report.Value)).OfType<long>())
        {
            statements.Run("DELETE FROM event_words WHERE rowid IN (SELECT claim FROM event WHERE report = $1)", report);
            statements.Run("DELETE FROM event WHERE report = $1", report);
        }

        foreach (var (claim, starts, ends) in events)
        {
            long key = statements.Number(
                $"""
                INSERT INTO event (claim, report, rank, starts, ends, checksum) SELECT key, report, $2, $3, $4, $5 FROM claim
                WHERE {IdBytes.Is("hash", "$1")} RETURNING claim
                """,
                IdBytes.Of(claim.Id.Value), Ranks.Of(claim.Id.Value), starts, ends, Checksum(claim.Id, starts, ends))!.Value;
            statements.Run(
                "INSERT INTO event_words (rowid, text, names) VALUES ($1, $2, $3)", key, claim.Text,
                string.Join(Between, claim.Names.Select(name => name.Name)));
        }
    }

    public IReadOnlyDictionary<string, (long? Starts, long? Ends)> Records() => statements.Rows(
        "SELECT id, starts, ends FROM event_record",
        row => (Id: row.GetString(0), Starts: Seconds(row, 1), Ends: Seconds(row, 2)))
        .ToDictionary(row => row.Id, row => (row.Starts, row.Ends), StringComparer.Ordinal);

    public void PutRecords(IReadOnlyDictionary<string, (long? Starts, long? Ends)> records)
    {
        statements.Run("DELETE FROM event_record");
        foreach (var (id, (starts, ends)) in records)
        {
            statements.Run("INSERT INTO event_record (id, starts, ends) VALUES ($1, $2, $3)", id, starts, ends);
        }
    }

    public IReadOnlyList<IReadOnlyList<string>> Circles() =>
        statements.Rows("SELECT events FROM event_circle ORDER BY key", row => RowJson.Read<string[]>(row.GetString(0)));

    public void PutCircles(IReadOnlyList<IReadOnlyList<string>> circles)
    {
        statements.Run("DELETE FROM event_circle");
        foreach (var circle in circles)
        {
            statements.Run("INSERT INTO event_circle (events) VALUES ($1)", RowJson.Write(circle));
        }
    }

    public int Count(EventFilter filter) => (int)(filter.Words is null
        ? statements.Number($"SELECT count(*) FROM event e WHERE {Wanted}", filter.From, filter.To)!.Value
        : SearchRows.Phrase(filter.Words) is not { } phrase ? 0
        : filter is { From: null, To: null }
        ? statements.Number("SELECT count(*) FROM event_words WHERE event_words MATCH $1", phrase)!.Value
        : statements.Number($"SELECT count(*) FROM event e WHERE {Wanted}{Holding}", filter.From, filter.To, phrase)!.Value);

    public IReadOnlyList<ShownEvent> List(EventFilter filter, EventPlace? after, int most)
    {
        string? phrase = filter.Words is null ? null : SearchRows.Phrase(filter.Words);
        if (filter.Words is not null && phrase is null)
        {
            return [];
        }

        string holding = phrase is null ? "" : IsOften(filter, phrase) ? HoldingOften : Holding;

        // Behind all claims of a time the highest rank there is stands for them.
        return Read(
            $"""
            {Columns} WHERE {Wanted}{holding} AND ({Starts}, {Ends}, e.rank, e.claim) > ($4, $5, $6, $7)
            ORDER BY {Starts}, {Ends}, e.rank, e.claim LIMIT $8
            """,
            filter.From, filter.To, phrase, after?.Starts ?? long.MinValue, after?.Ends ?? long.MinValue,
            after?.Claim is { } claim ? Ranks.Of(claim.Value) : after is null ? long.MinValue : long.MaxValue,
            after?.Claim is { } last ? statements.Number(
                $"SELECT key FROM claim WHERE {IdBytes.Is("hash", "$1")}", IdBytes.Of(last.Value)) ?? long.MaxValue
                : long.MaxValue,
            most);
    }

    private bool IsOften(EventFilter filter, string phrase) => filter is { From: null, To: null } && statements.Number(
        "SELECT count(*) FROM (SELECT 1 FROM event_words WHERE event_words MATCH $1 LIMIT $2)", phrase, Often) == Often;

    public IReadOnlyList<ShownEvent> Find(IReadOnlyCollection<ClaimId> claims) =>
        [.. claims.SelectMany(claim => Read($"{Columns} WHERE {IdBytes.Is("c.hash", "$1")}", IdBytes.Of(claim.Value)))];

    private List<ShownEvent> Read(string sql, params ReadOnlySpan<object?> values)
    {
        var rows = statements.Rows(
            sql,
            row => (Starts: Seconds(row, 0), Ends: Seconds(row, 1), Claim: new ClaimId(row.GetString(2)), Proposition: row.GetString(3),
                Checksum: row.GetInt64(4)), values);
        if (rows.Find(row => row.Checksum != Checksum(row.Claim, row.Starts, row.Ends)) is { Claim.Value: not null } damaged)
        {
            throw new InvalidDataException($"the time of claim {damaged.Claim} does not agree with its checksum");
        }

        var claims = ClaimRows.Find(connection, rows.Select(row => row.Claim)).ToDictionary(claim => claim.Id);
        return rows.ConvertAll(row => new ShownEvent(
            new PropositionId(row.Proposition), new KeptEvent(claims[row.Claim], row.Starts, row.Ends)));
    }

    private static long Checksum(ClaimId claim, long? starts, long? ends) =>
        Packed.Checksum(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{claim} {starts} {ends}")));

    private static long? Seconds(Row row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
