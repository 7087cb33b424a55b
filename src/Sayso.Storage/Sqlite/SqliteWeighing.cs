using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>One unit of work on what follows from a case.</summary>
internal sealed class SqliteWeighing : IWeighing, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, long> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<ClaimId, long> _claims = [];
    private readonly SqliteEntities _entities;
    private readonly Postings _sequences;
    private readonly Postings _words;
    private readonly Statement _addLink;
    private readonly Statement _keyOfClaim;
    private readonly Statements _statements;
    private SqlitePropositions? _propositions;
    private TouchedRows? _touched;

    public SqliteWeighing(SqliteConnection connection)
    {
        _connection = connection;
        _entities = new SqliteEntities(connection);
        _statements = new Statements(connection);
        _sequences = new Postings(_statements, "sequence", "report");
        _words = new Postings(_statements, "claim_word", "claim");
        _addLink = new Statement(connection, """
            INSERT OR REPLACE INTO claim_link (a, b, kind, score, difference, reverse) VALUES ($1, $2, $3, $4, $5, $6)
            """, 6);
        _keyOfClaim = new Statement(connection, $"SELECT coalesce((SELECT key FROM claim WHERE {IdBytes.Is("hash", "$1")}), 0)", 1);
    }

    public ITouched Touched => _touched ??= new TouchedRows(_connection, _statements);

    public IKeptLineages Lineages => new LineageRows(_statements);

    public IKeptPropositions Propositions => _propositions ??= new SqlitePropositions(_connection, _statements);

    public IKeptEvents Events => new EventRows(_connection, _statements);

    public IResolving Entities => _entities;

    public IReadOnlyList<ReportId> Unweighed(int most) =>
    [
        .. _connection.Query<string>(
            "SELECT id FROM report WHERE NOT EXISTS (SELECT 1 FROM weighed w WHERE w.report = report.key) ORDER BY id LIMIT @most",
            new { most }).Select(ReportId.Of),
    ];

    public ReportText Text(ReportId report) => ReportRows.Compared(_connection, report);

    public IReadOnlyList<Claim> ClaimsOf(ReportId report) => ClaimRows.OfReport(_connection, KeyOf(report));

    public void AddSequences(ReportId report, IReadOnlyList<uint> sample)
    {
        long key = KeyOf(report);
        foreach (uint hash in sample)
        {
            _sequences.Add(hash, report.Value, key);
        }

        // A pair that comes is one of a report that is weighed: the fold finds it from there.
        _connection.Execute(
            "INSERT INTO weighed (report) VALUES (@key) ON CONFLICT DO NOTHING; INSERT OR IGNORE INTO touched_report VALUES (@key)",
            new { key });
    }

    public IReadOnlyList<ReportId> ReportsWith(uint sequence, int most) => _sequences.Find(sequence, most).ConvertAll(ReportId.Of);

    public void AddPair(ReportPair pair) => _connection.Execute(
        """
        INSERT OR REPLACE INTO dependence (a, b, kind, direction, third, dependent, probability, because, evidence)
        VALUES (@a, @b, @kind, @direction, @Third, @IsDependent, @Probability, @Because, @evidence)
        """,
        new
        {
            a = KeyOf(pair.ReportA), b = KeyOf(pair.ReportB), kind = (int)pair.Kind, direction = (int)pair.Direction, pair.Third,
                pair.IsDependent, pair.Probability, pair.Because,
            evidence = RowJson.Write(pair.Evidence),
        });

    public void DropPair(ReportId first, ReportId second) =>
        _connection.Execute(
            """
            INSERT OR IGNORE INTO touched_report VALUES (@a), (@b);
            DELETE FROM dependence WHERE (a = @a AND b = @b) OR (a = @b AND b = @a)
            """, new { a = KeyOf(first), b = KeyOf(second) });

    public IReadOnlyList<ReportId> PairedWith(ReportId report) =>
    [
        .. _connection.Query<string>(
            """
            SELECT r.id FROM dependence d JOIN report r ON r.key = d.b WHERE d.a = @key
            UNION SELECT r.id FROM dependence d JOIN report r ON r.key = d.a WHERE d.b = @key
            """,
            new { key = KeyOf(report) }).Select(ReportId.Of),
    ];

    public void AddWords(ClaimId claim, IReadOnlyCollection<uint> words)
    {
        long key = KeyOf(claim);
        foreach (uint word in words)
        {
            _words.Add(word, claim.Value, key);
        }

        // A link that comes is one of a claim that is compared: the fold finds it from there.
        Touch(key, hasLost: false);
    }

    public IReadOnlyList<ClaimId> ClaimsWith(uint word, int most) => _words.Find(word, most).ConvertAll(ClaimId.Of);

    public IReadOnlyList<Claim> Find(IReadOnlyCollection<ClaimId> claims) => ClaimRows.AsRead(_connection, claims);

    public void AddLink(ClaimLink link)
    {
        var (a, b) = (KeyOf(link.A), KeyOf(link.B));
        _addLink.Run(a, b, (int)link.Kind, link.Score, link.Difference, link.Reverse);
    }

    public void DropLink(ClaimId first, ClaimId second)
    {
        var (a, b) = (KeyOf(first), KeyOf(second));
        _connection.Execute("DELETE FROM claim_link WHERE (a = @a AND b = @b) OR (a = @b AND b = @a)", new { a, b });
        Touch(a, hasLost: true);
        Touch(b, hasLost: true);
    }

    public IReadOnlyList<ClaimId> LinkedWith(ClaimId claim) =>
    [
        .. _connection.Query<string>(
            """
            SELECT c.id FROM claim_link l JOIN claim c ON c.key = l.b WHERE l.a = @key
            UNION SELECT c.id FROM claim_link l JOIN claim c ON c.key = l.a WHERE l.b = @key
            """,
            new { key = KeyOf(claim) }).Select(ClaimId.Of),
    ];

    public void Dispose()
    {
        _entities.Dispose();
        _addLink.Dispose();
        _keyOfClaim.Dispose();
        _statements.Dispose();
    }

    /// <summary>Takes out what an older reading of a report left. Its word sequences stay: its text is the same.</summary>
    public static void Clear(SqliteConnection connection, long report)
    {
        connection.Execute(
            """
            DELETE FROM claim_link WHERE a IN (SELECT key FROM claim WHERE report = @report);
            DELETE FROM claim_link WHERE b IN (SELECT key FROM claim WHERE report = @report);
            DELETE FROM dependence WHERE a = @report OR b = @report;
            DELETE FROM weighed WHERE report = @report;
            """,
            new { report });
    }

    private void Touch(long claim, bool hasLost) => _statements.Run(
        "INSERT INTO touched_claim (claim, lost) VALUES ($1, $2) ON CONFLICT DO UPDATE SET lost = max(lost, excluded.lost)",
        claim, hasLost);

    private long KeyOf(ReportId report)
    {
        if (!_reports.TryGetValue(report.Value, out long key))
        {
            _reports[report.Value] = key = ReportRows.KeyOf(_connection, report.Value)
                ?? throw StorageProblems.NotInCase(TargetKind.Report, report.Value);
        }

        return key;
    }

    private long KeyOf(ClaimId claim)
    {
        if (!_claims.TryGetValue(claim, out long key))
        {
            key = _keyOfClaim.Number(IdBytes.Of(claim.Value));
            _claims[claim] = key != 0 ? key : throw StorageProblems.NotInCase(TargetKind.Claim, claim.Value);
        }

        return key;
    }
}
