using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>Propositions as they are kept, in one unit of work.</summary>
internal sealed class SqlitePropositions(SqliteConnection connection, Statements statements) : IKeptPropositions
{
    private const string OneOutline =
        $"SELECT {OutlineRows.Columns} FROM claim c {OutlineRows.Joined} WHERE c.key = $1";

    // Of many that a claim is linked with so many are read at a time: who looks for one of them may have found it.
    private const int AtATime = 200;

    private const string After = """
        SELECT l.b, m.proposition FROM claim_link l LEFT JOIN member m ON m.claim = l.b
        WHERE l.a = $1 AND l.b > $2 AND l.kind = 0 ORDER BY l.b LIMIT $3
        """;

    private const string Before = """
        SELECT l.a, m.proposition FROM claim_link l LEFT JOIN member m ON m.claim = l.a
        WHERE l.b = $1 AND l.a > $2 AND l.kind = 0 ORDER BY l.a LIMIT $3
        """;

    private static readonly string ClaimOf = $"SELECT key FROM claim WHERE {IdBytes.Is("hash", "$1")}";

    private static readonly string HasId = $"SELECT 1 FROM proposition WHERE {IdBytes.Is("hash", "$1")}";

    private readonly long _seq = ChangeRows.Version(connection);
    private readonly OriginRows _origins = new(statements);

    public IReadOnlyList<TouchedClaim> Find(IReadOnlyCollection<ClaimId> claims) =>
    [
        .. claims.SelectMany(claim => statements.Rows(ClaimOf, row => row.GetInt64(0), IdBytes.Of(claim.Value)))
            .SelectMany(key => statements.Rows(OneOutline, OutlineRows.Read, key)).OrderBy(row => row.Claim.Place, StringComparer.Ordinal)
            .Select(row => new TouchedClaim(row.Claim, row.IsOut, false)),
    ];

    public IReadOnlyList<ClaimOutline> Outlines(IReadOnlyCollection<ClaimKey> claims) =>
        OutlineRows.InOrder(claims.SelectMany(claim => statements.Rows(OneOutline, OutlineRows.Read, claim.Number)));

    public ClaimInCase Claim(ClaimKey claim) => ClaimRows.OfKey(connection, claim.Number);

    public PropositionKey? PropositionOf(ClaimKey claim) => Key("SELECT proposition FROM member WHERE claim = $1", claim.Number);

    public PropositionKey? FormerOf(ClaimId claim) => Key("SELECT proposition FROM former_member WHERE id = $1", claim.Value);

    public PropositionKey? OfLastReading(ClaimId claim) =>
        Key("SELECT proposition FROM former_member WHERE id = $1 AND again = 1", claim.Value);

    public IEnumerable<Neighbour> Same(ClaimKey claim)
    {
        foreach (string linked in (string[])[After, Before])
        {
            List<Neighbour> page;
            long last = 0;
            do
            {
                page = statements.Rows(
                    linked,
                    row => new Neighbour(new ClaimKey(row.GetInt64(0)), row.IsDBNull(1) ? null : new PropositionKey(row.GetInt64(1))),
                    claim.Number, last, AtATime);
                foreach (var other in page)
                {
                    yield return other;
                }

                last = page.Count > 0 ? page[^1].Claim.Number : last;
            }
            while (page.Count == AtATime);
        }
    }

    public IReadOnlyList<Neighbour> SameOnce(ClaimKey claim) => statements.Rows(
        """
        SELECT min(l.b), m.proposition FROM claim_link l LEFT JOIN member m ON m.claim = l.b WHERE l.a = $1 AND l.kind = 0
            GROUP BY m.proposition, CASE WHEN m.proposition IS NULL THEN l.b END
        UNION ALL SELECT min(l.a), m.proposition FROM claim_link l LEFT JOIN member m ON m.claim = l.a WHERE l.b = $1 AND l.kind = 0
            GROUP BY m.proposition, CASE WHEN m.proposition IS NULL THEN l.a END
        """,
        row => new Neighbour(new ClaimKey(row.GetInt64(0)), row.IsDBNull(1) ? null : new PropositionKey(row.GetInt64(1))), claim.Number);

    public bool AreSame(ClaimKey one, ClaimKey other) => statements.Number(
        """
        SELECT 1 FROM claim_link WHERE a = $1 AND b = $2 AND kind = 0
        UNION ALL SELECT 1 FROM claim_link WHERE a = $2 AND b = $1 AND kind = 0 LIMIT 1
        """,
        one.Number, other.Number) is not null;

    public IReadOnlyList<KeptLink> SameAmong(IReadOnlySet<ClaimKey> claims) =>
    [
        .. claims.SelectMany(claim => statements.Rows(
            "SELECT b, score FROM claim_link WHERE a = $1 AND kind = 0",
            row => new KeptLink(claim, new ClaimKey(row.GetInt64(0)), row.GetDouble(1)), claim.Number))
            .Where(link => claims.Contains(link.B)),
    ];

    public IReadOnlyList<(ClaimKey Key, ClaimId Id)> IdsOf(IReadOnlyCollection<ClaimKey> claims) =>
    [
        .. claims.SelectMany(claim => statements.Rows(
            "SELECT c.id, r.published, r.path, r.id, c.position FROM claim c JOIN report r ON r.key = c.report WHERE c.key = $1",
            row => (Key: claim, Id: new ClaimId(row.GetString(0)), Place: OutlineRows.Place(
                row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4))),
            claim.Number)).OrderBy(claim => claim.Place, StringComparer.Ordinal).Select(claim => (claim.Key, claim.Id)),
    ];

    public IReadOnlyList<ClaimKey> KeysOf(PropositionKey proposition) => statements.Rows(
        "SELECT claim FROM member WHERE proposition = $1", row => new ClaimKey(row.GetInt64(0)), proposition.Number);

    public IReadOnlyList<ClaimOutline> MembersOf(PropositionKey proposition) => OutlineRows.InOrder(statements.Rows(
        $"""
        SELECT {OutlineRows.Columns} FROM member m JOIN claim c ON c.key = m.claim {OutlineRows.Joined}
        WHERE m.proposition = $1
        """,
        OutlineRows.Read, proposition.Number));

    public int SizeOf(PropositionKey proposition) =>
        (int)(statements.Number("SELECT claims FROM proposition WHERE key = $1", proposition.Number) ?? 0);

    public int CountOf(PropositionKey proposition) =>
        (int)statements.Number("SELECT count(*) FROM member WHERE proposition = $1", proposition.Number)!.Value;

    public bool IsEmpty(PropositionKey proposition) =>
        statements.Number("SELECT 1 FROM member WHERE proposition = $1 LIMIT 1", proposition.Number) is null;

    public bool IsBound(PropositionKey proposition) =>
        statements.Number("SELECT bound FROM proposition WHERE key = $1", proposition.Number) == 1;

    public void Bind(PropositionKey proposition, bool isBound) =>
        statements.Run("UPDATE proposition SET bound = $2 WHERE key = $1 AND bound <> $2", proposition.Number, isBound);

    public PropositionKey Create(ClaimId first, PropositionKey? from)
    {
        string id = "p" + first.Value[1..];
        for (int number = 2; statements.Number(HasId, IdBytes.Of(id)) is not null; number++)
        {
            id = FormattableString.Invariant($"p{first.Value[1..]}-{number}");
        }

        long key = statements.Number("INSERT INTO proposition (hash, since) VALUES ($1, $2) RETURNING key", IdBytes.Of(id), _seq)!.Value;
        if (from is not null)
        {
            Remember(key, "parted", from);
        }

        return new PropositionKey(key);
    }

    public void Join(ClaimKey claim, PropositionKey proposition)
    {
        if (PropositionOf(claim) is not null)
        {
            Leave(claim);
        }

        statements.Run("INSERT INTO member (claim, proposition, contrary) VALUES ($1, $2, 0)", claim.Number, proposition.Number);
    }

    public void Leave(ClaimKey claim)
    {
        statements.Run(
            """
            INSERT OR REPLACE INTO former_member (id, proposition)
            SELECT c.id, m.proposition FROM member m JOIN claim c ON c.key = m.claim WHERE m.claim = $1
            """,
            claim.Number);
        statements.Run("DELETE FROM member WHERE claim = $1", claim.Number);
    }

    public void Absorb(PropositionKey gone, PropositionKey into)
    {
        statements.Run(
            """
            INSERT OR REPLACE INTO former_member (id, proposition)
            SELECT c.id, m.proposition FROM member m JOIN claim c ON c.key = m.claim WHERE m.proposition = $1
            """,
            gone.Number);
        statements.Run("UPDATE member SET proposition = $2, alike = NULL WHERE proposition = $1", gone.Number, into.Number);
        Lead(gone, into);
    }

    public void Lead(PropositionKey gone, PropositionKey to)
    {
        statements.Run("UPDATE proposition_was SET proposition = $2 WHERE proposition = $1", gone.Number, to.Number);
        statements.Run(
            "INSERT OR REPLACE INTO proposition_was (id, proposition) SELECT id, $2 FROM proposition WHERE key = $1",
            gone.Number, to.Number);
        Remember(gone.Number, "joined", to);
    }

    public void WorkedOut()
    {
        statements.Run("UPDATE former_member SET again = 0 WHERE again = 1");
        statements.Run("DELETE FROM folded");
        statements.Run("INSERT INTO folded VALUES ($1)", _seq);
    }

    public KeptProposition? Find(PropositionKey proposition) => PropositionRows.Find(statements, _origins, proposition);

    public PropositionKey? LeadOf(PropositionKey gone) => Key(
        "SELECT w.proposition FROM proposition p JOIN proposition_was w ON w.id = p.id WHERE p.key = $1", gone.Number);

    public int ReportsOf(PropositionKey proposition) => (int)statements.Number(
        "SELECT count(DISTINCT c.report) FROM member m JOIN claim c ON c.key = m.claim WHERE m.proposition = $1",
        proposition.Number)!.Value;

    public IReadOnlyList<KeptAlike> AlikeIn(PropositionKey proposition) => AlikeRows.Read(statements, proposition);

    public IReadOnlyList<ClaimOutline> LooseIn(PropositionKey proposition) => OutlineRows.InOrder(statements.Rows(
        $"""
        SELECT {OutlineRows.Columns} FROM member m JOIN claim c ON c.key = m.claim {OutlineRows.Joined}
        WHERE m.proposition = $1 AND m.alike IS NULL
        """,
        OutlineRows.Read, proposition.Number));

    public void Loosen(ClaimKey claim) =>
        statements.Run("UPDATE member SET alike = NULL WHERE claim = $1 AND alike IS NOT NULL", claim.Number);

    public void Loosen(NamedIn name) =>
        statements.Run("UPDATE member SET alike = NULL WHERE named = $1 AND alike IS NOT NULL", Hashes.Of(name.ToString()));

    public void Loosen(ReportKey report) => statements.Run(
        "UPDATE member SET alike = NULL WHERE claim IN (SELECT key FROM claim WHERE report = $1) AND alike IS NOT NULL", report.Number);

    public void Describe(
        PropositionKey proposition, KeptProposition described, IReadOnlyList<KeptAlike> alike, IReadOnlyList<KeptMember> members,
        IReadOnlyList<KeptSaying> said)
    {
        var keys = AlikeRows.Write(statements, proposition, alike);
        PropositionRows.WriteMembers(statements, proposition.Number, members, keys);
        PropositionRows.Write(statements, _origins, proposition, described, Firsts(alike, members), said);
    }

    public void Drop(PropositionKey proposition)
    {
        if (SizeOf(proposition) > 0 && LeadOf(proposition) is null)
        {
            Remember(proposition.Number, "gone", null);
        }

        AlikeRows.Write(statements, proposition, []);
        PropositionRows.Drop(statements, proposition.Number);
    }

    public IReadOnlyList<PropositionKey> WithVoice(string name) =>
        Keys("SELECT DISTINCT proposition FROM member WHERE voice = $1", Hashes.Of(name));

    public IReadOnlyList<PropositionKey> WithName(NamedIn name) =>
        Keys("SELECT DISTINCT proposition FROM member WHERE named = $1", Hashes.Of(name.ToString()));

    public IReadOnlyList<PropositionKey> OfReport(ReportKey report) =>
        Keys("SELECT DISTINCT m.proposition FROM claim c JOIN member m ON m.claim = c.key WHERE c.report = $1", report.Number);

    public IReadOnlyList<string> Documents() =>
        statements.Rows("SELECT DISTINCT name FROM voice WHERE kind = $1", row => row.GetString(0), (int)VoiceKind.Document);

    public IReadOnlyList<KeptDifference> DifferencesOf(PropositionKey proposition, IReadOnlyCollection<ClaimKey>? came) =>
        ContradictionRows.Differences(statements, proposition, came);

    public void Clash(PropositionKey proposition, IReadOnlyList<KeptContradiction> contradictions) =>
        ContradictionRows.Write(statements, proposition, contradictions, isWithinToo: true);

    public void ClashWithOthers(PropositionKey proposition, IReadOnlyList<KeptContradiction> contradictions) =>
        ContradictionRows.Write(statements, proposition, contradictions, isWithinToo: false);

    private static IEnumerable<(long Claim, int? Origin)> Firsts(IReadOnlyList<KeptAlike> alike, IReadOnlyList<KeptMember> members) =>
        alike.Count > 0 ? alike.Select(group => (group.First.Number, group.Origin))
            : members.Select(member => (member.Claim.Number, member.Origin));

    private PropositionKey? Key(string sql, object value) =>
        statements.Number(sql, value) is { } key ? new PropositionKey(key) : null;

    private List<PropositionKey> Keys(string sql, long number) =>
        statements.Rows(sql, row => new PropositionKey(row.GetInt64(0)), number);

    private void Remember(long proposition, string kind, PropositionKey? other) => statements.Run(
        "INSERT INTO proposition_history (proposition, seq, kind, other) VALUES ($1, $2, $3, $4)", proposition, _seq, kind, other?.Number);
}
