using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>One unit of work on what follows from a case.</summary>
internal sealed class SqliteWeighing : IWeighing, IDisposable
{
    private const string ReportOf = "SELECT id FROM report WHERE key = $1";

    private static readonly IReadOnlySet<long> None = new HashSet<long>();

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, long> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ReportId> _reportIds = [];
    private readonly GoneClaims _gone;
    private readonly SqliteEntities _entities;
    private readonly Postings _sequences;
    private readonly Postings _words;
    private readonly Statement _addLink;
    private readonly Statements _statements;
    private readonly SurnameRows _surnames;
    private SqlitePropositions? _propositions;
    private TouchedRows? _touched;

    public SqliteWeighing(SqliteConnection connection)
    {
        _connection = connection;
        _entities = new SqliteEntities(connection);
        _statements = new Statements(connection);
        _surnames = new SurnameRows(_statements);
        _sequences = new Postings(_statements, "sequence", ReportOf);
        _words = new Postings(
            _statements, "claim_word", "SELECT r.id || '/' || c.id FROM claim c JOIN report r ON r.key = c.report WHERE c.key = $1");
        _gone = new GoneClaims(_statements, _words);
        _addLink = new Statement(connection, """
            INSERT OR REPLACE INTO claim_link (a, b, kind, score, difference, reverse) VALUES ($1, $2, $3, $4, $5, $6)
            """);
    }

    public long Version => ChangeRows.Version(_connection);

    public ITouched Touched => _touched ??= new TouchedRows(_connection, _statements);

    public IKeptLineages Lineages => new LineageRows(_statements);

    public IKeptPropositions Propositions => _propositions ??= new SqlitePropositions(_connection, _statements);

    public IKeptEvents Events => new EventRows(_connection, _statements);

    public IResolving Entities => _entities;

    public IKeptSurnames Surnames => _surnames;

    public IReadOnlyList<ReportId> Unweighed(int most) =>
    [
        .. _connection.Query<string>(
            "SELECT r.id FROM unweighed u JOIN report r ON r.key = u.report ORDER BY r.id LIMIT @most",
            new { most }).Select(ReportId.Of),
    ];

    public ReportText Text(ReportId report) => ReportRows.Compared(_connection, report);

    public IReadOnlyList<(ClaimKey Key, Claim Claim)> ClaimsOf(ReportId report) => ClaimRows.OfReport(_connection, KeyOf(report));

    public void AddSequences(ReportId report, IReadOnlyList<uint> sample)
    {
        long key = KeyOf(report);
        foreach (uint hash in sample)
        {
            _sequences.Add(hash, report.Value, key);
        }

        // A pair that comes is one of a report that is weighed: the fold finds it from there.
        _connection.Execute(
            """
            INSERT INTO weighed (report) VALUES (@key) ON CONFLICT DO NOTHING;
            INSERT INTO touched_report (report, lost) VALUES (@key, 0) ON CONFLICT DO UPDATE SET lost = 0;
            """,
            new { key });
    }

    public IReadOnlyList<ReportId> ReportsWith(uint sequence, int most) => _sequences.Find(sequence, most, None).ConvertAll(IdOf);

    public void AddPair(ReportPair pair) => _statements.Run(
        """
        INSERT OR REPLACE INTO dependence (a, b, kind, direction, third, dependent, probability, because, evidence)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        KeyOf(pair.ReportA), KeyOf(pair.ReportB), (int)pair.Kind, (int)pair.Direction, pair.Third, pair.IsDependent,
        ClaimRows.InThousandths(pair.Probability), pair.Because, StretchText.Write(pair.Evidence));

    public void DropPair(ReportId first, ReportId second) =>
        _connection.Execute(
            """
            INSERT OR IGNORE INTO touched_report (report, lost) VALUES (@a, 1), (@b, 1);
            DELETE FROM dependence WHERE (a = @a AND b = @b) OR (a = @b AND b = @a)
            """, new { a = KeyOf(first), b = KeyOf(second) });

    public IReadOnlyList<ReportId> PairedWith(ReportId report) => _statements.Rows(
        """
        SELECT r.id FROM dependence d JOIN report r ON r.key = d.b WHERE d.a = $1
        UNION SELECT r.id FROM dependence d JOIN report r ON r.key = d.a WHERE d.b = $1
        """,
        row => new ReportId(row.GetString(0)), KeyOf(report));

    public void AddWords(ClaimKey claim, ReportId report, IReadOnlyCollection<uint> words)
    {
        foreach (uint word in words)
        {
            _words.Add(word, report.Value, claim.Number);
        }

        // A link that comes is one of a claim that is compared: the fold finds it from there.
        TouchedRows.Claim(_statements, claim.Number, TouchedAs.Come);
    }

    public IReadOnlyList<ClaimKey> ClaimsWith(uint word, int most) =>
        _words.Find(word, most, _gone.Keys).ConvertAll(key => new ClaimKey(key));

    public IReadOnlyList<(ClaimKey Key, Claim Claim)> Find(IReadOnlyCollection<ClaimKey> claims) => ClaimRows.AsRead(_connection, claims);

    public void AddLink(ClaimKey first, ClaimKey second, ClaimLink link)
    {
        _addLink.Run(first.Number, second.Number, (int)link.Kind, ClaimRows.InThousandths(link.Score), link.Difference, link.Reverse);
        if (link.SharesSurname)
        {
            _surnames.Add(first.Number, second.Number, link);
        }
    }

    public void DropLink(ClaimKey first, ClaimKey second)
    {
        var (a, b) = (first.Number, second.Number);
        _connection.Execute(
            """
            DELETE FROM claim_link WHERE (a = @a AND b = @b) OR (a = @b AND b = @a);
            DELETE FROM surname_link WHERE (a = @a AND b = @b) OR (a = @b AND b = @a);
            """,
            new { a, b });
        TouchedRows.Claim(_statements, a, TouchedAs.Lost);
        TouchedRows.Claim(_statements, b, TouchedAs.Lost);
    }

    public void DropLinks(ReportId report) => DropLinks(_connection, KeyOf(report));

    public IReadOnlyList<ClaimKey> LinkedWith(ClaimKey claim) => _statements.Rows(
        """
        SELECT b FROM claim_link WHERE a = $1 UNION SELECT a FROM claim_link WHERE b = $1
        UNION SELECT b FROM surname_link WHERE a = $1 UNION SELECT a FROM surname_link WHERE b = $1
        """,
        row => new ClaimKey(row.GetInt64(0)), claim.Number);

    public void Dispose()
    {
        _entities.Dispose();
        _addLink.Dispose();
        _statements.Dispose();
    }

    /// <summary>Takes out what an older reading of a report left. Its word sequences stay: its text is the same.</summary>
    public static void Clear(SqliteConnection connection, long report)
    {
        SurnameRows.Clear(connection, report);
        connection.Execute(
            "DELETE FROM dependence WHERE a = @report OR b = @report; DELETE FROM weighed WHERE report = @report", new { report });
    }

    /// <summary>Takes away the links of a report's claims; those at the other ends are touched.</summary>
    public static void DropLinks(SqliteConnection connection, long report) => connection.Execute(
        $"""
        INSERT INTO touched_claim SELECT l.b, {(int)TouchedAs.Lost} FROM claim c JOIN claim_link l ON l.a = c.key WHERE c.report = @report
            UNION SELECT l.a, {(int)TouchedAs.Lost} FROM claim c JOIN claim_link l ON l.b = c.key WHERE c.report = @report
            {TouchedRows.OrBoth};
        DELETE FROM claim_link WHERE a IN (SELECT key FROM claim WHERE report = @report);
        DELETE FROM claim_link WHERE b IN (SELECT key FROM claim WHERE report = @report);
        DELETE FROM surname_link WHERE a IN (SELECT key FROM claim WHERE report = @report);
        DELETE FROM surname_link WHERE b IN (SELECT key FROM claim WHERE report = @report);
        """,
        new { report });

    private long KeyOf(ReportId report)
    {
        if (!_reports.TryGetValue(report.Value, out long key))
        {
            _reports[report.Value] = key = ReportRows.KeyOf(_connection, report.Value)
                ?? throw StorageProblems.NotInCase(TargetKind.Report, report.Value);
        }

        return key;
    }

    private ReportId IdOf(long key)
    {
        if (!_reportIds.TryGetValue(key, out var id))
        {
            _reportIds[key] = id = new ReportId(_statements.Rows(ReportOf, row => row.GetString(0), key)[0]);
        }

        return id;
    }
}
