using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Anchor;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Judgements: appended, withdrawn by a row of their own, with what they are about and where that stands today.</summary>
internal static class JudgementRows
{
    private const string Cells =
        "j.id, j.decision, j.made_by, j.made_at, j.reason, w.made_by AS withdrawn_by, w.made_at AS withdrawn_at";

    private const string From = "judgement j LEFT JOIN withdrawal w ON w.judgement = j.id";

    private const string Columns = $"SELECT {Cells} FROM {From}";

    private const string Things = """
        SELECT d.judgement, d.place, d.what, d.id, d.source, d.words, a.source AS there, a.id AS now, a.score
        FROM judged d LEFT JOIN anchor a ON a.judgement = d.judgement AND a.place = d.place
        """;

    private static readonly RowPages Pages = new()
    {
        Select = Cells,
        From = From,
        By = ["j.id"],
        IsDown = true,
        Total = "SELECT count(*) FROM judgement",
    };

    public static IReadOnlyList<Judgement> List(SqliteConnection connection)
    {
        var things = connection.Query(Things + " ORDER BY d.judgement, d.place, a.source").ToLookup(row => (long)row.judgement);
        return [.. connection.Query(Columns + " ORDER BY j.id DESC").Select(row => (Judgement)Row(row, things[(long)row.id]))];
    }

    /// <summary>Those of some kinds, in any order.</summary>
    public static IReadOnlyList<Judgement> List(SqliteConnection connection, IReadOnlyCollection<string> kinds)
    {
        var things = connection.Query(Things + " WHERE d.judgement IN (SELECT id FROM judgement WHERE kind IN @kinds) ORDER BY d.place, "
            + "a.source", new { kinds }).ToLookup(row => (long)row.judgement);
        return [.. connection.Query(Columns + " WHERE j.kind IN @kinds", new { kinds })
            .Select(row => (Judgement)Row(row, things[(long)row.id]))];
    }

    /// <summary>Newest first.</summary>
    public static Page<Judgement> Page(SqliteConnection connection, PageQuery page) =>
        Pages.Read(connection, page, rows => Rows(connection, rows));

    /// <summary>Those about things that stand under these ids today, newest first.</summary>
    public static IReadOnlyList<Judgement> About(SqliteConnection connection, IReadOnlyCollection<string> ids) => Rows(
        connection,
        [
            .. connection.Query(
                Columns + " WHERE j.id IN (SELECT judgement FROM anchor WHERE id IN @ids) ORDER BY j.id DESC", new { ids }),
        ]);

    public static Judgement? Find(SqliteConnection connection, long id) =>
        connection.QueryFirstOrDefault(Columns + " WHERE j.id = @id", new { id }) is { } row
            ? (Judgement)Row(row, connection.Query(Things + " WHERE d.judgement = @id ORDER BY d.place, a.source", new { id }))
            : null;

    /// <summary>The judgement that stands and decides the same about what stands there today; null when none does.</summary>
    public static long? Same(SqliteConnection connection, NewJudgement judgement)
    {
        string decision = RowJson.Write(judgement.Decision);
        bool perRater = judgement.Decision is Decision.Rated;
        string first = judgement.Decision.Targets[0].Id;
        var candidates = connection.Query<long>(
            """
            SELECT j.id FROM judgement j JOIN anchor a ON a.judgement = j.id AND a.place = 0
            WHERE j.kind = @kind AND a.id = @first AND (@any OR j.made_by = @by) AND NOT EXISTS (
                SELECT 1 FROM withdrawal w WHERE w.judgement = j.id) ORDER BY j.id DESC
            """,
            new { kind = Spelt.Of(judgement.Decision.Kind), first, any = !perRater, by = judgement.By });
        return candidates.Select(candidate => (long?)candidate)
            .FirstOrDefault(candidate => Find(connection, candidate!.Value)!.InForce.Any(known => RowJson.Write(known) == decision));
    }

    /// <summary>Must run inside a transaction.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="judgement">What is decided.</param>
    /// <param name="things">What it is about, as it is found again.</param>
    /// <param name="now">When.</param>
    /// <returns>Its number.</returns>
    public static long Add(SqliteConnection connection, NewJudgement judgement, IReadOnlyList<LocatedThing> things, string now)
    {
        long number = connection.ExecuteScalar<long>(
            "INSERT INTO judgement (kind, decision, made_by, made_at, reason) VALUES (@kind, @decision, @By, @now, @Reason) RETURNING id",
            new { kind = Spelt.Of(judgement.Decision.Kind), decision = RowJson.Write(judgement.Decision), judgement.By, now,
                judgement.Reason });
        Put(connection, number, judgement.Decision.Targets, things);
        return number;
    }

    /// <summary>What a judgement is about, each found where it was judged.</summary>
    public static void Put(SqliteConnection connection, long judgement, IReadOnlyList<Target> targets, IReadOnlyList<LocatedThing> things)
    {
        for (int place = 0; place < things.Count; place++)
        {
            var (source, words, quote) = things[place];
            connection.Execute(
                """
                INSERT INTO judged (judgement, place, what, id, source, words, quote) VALUES (
                    @judgement, @place, @what, @Id, @source, @words, @quote);
                INSERT INTO anchor (judgement, place, source, id, score) VALUES (@judgement, @place, coalesce(@source, ''), @Id, 1);
                """,
                new { judgement, place, what = Spelt.Of(targets[place].Kind), targets[place].Id, source, words, quote = quote is null ? null
                    : RowJson.Write(quote) });
        }
    }

    /// <summary>What was judged in a report, or in another version of it.</summary>
    public static IReadOnlyList<JudgedQuote> PlacesIn(SqliteConnection connection, IReadOnlyCollection<string> sources) =>
    [
        .. connection.Query(
            "SELECT judgement, place, what, id, quote FROM judged WHERE source IN @sources ORDER BY judgement, place", new { sources })
            .Select(row => new JudgedQuote(
            (long)row.judgement, (int)row.place, Spelt.Parse<TargetKind>((string)row.what)!.Value, (string)row.id, row.quote is string quote
                ? RowJson.Read<Quote>(quote) : null)),
    ];

    /// <summary>Keeps where things stand in a source.</summary>
    public static void Anchor(SqliteConnection connection, string source, IEnumerable<FoundPlace> places) => connection.Execute(
        """
        INSERT INTO anchor (judgement, place, source, id, score) VALUES (@Judgement, @Place, @source, @Id, @Score)
        ON CONFLICT (judgement, place, source) DO UPDATE SET id = @Id, score = @Score
        """,
        places.Select(place => new { place.Judgement, place.Place, source, place.Id, place.Score }));

    private static IReadOnlyList<Judgement> Rows(SqliteConnection connection, IReadOnlyList<dynamic> rows)
    {
        var things = connection.Query(
            Things + " WHERE d.judgement IN @ids ORDER BY d.judgement, d.place, a.source", new { ids = rows.Select(row => (long)row.id) })
            .ToLookup(row => (long)row.judgement);
        return [.. rows.Select(row => (Judgement)Row(row, things[(long)row.id]))];
    }

    private static Judgement Row(dynamic row, IEnumerable<dynamic> things) => new(
        (long)row.id,
        RowJson.Read<Decision>((string)row.decision),
        [.. things.GroupBy(thing => (long)thing.place).Select(place => Thing([.. place]))],
        (string)row.made_by,
        DateTimeOffset.Parse((string)row.made_at, CultureInfo.InvariantCulture),
        (string?)row.reason,
        (string?)row.withdrawn_by,
        row.withdrawn_at is string at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : (DateTimeOffset?)null);

    /// <summary>Where it was judged comes first, then the other versions of that report.</summary>
    private static JudgedThing Thing(List<dynamic> anchors)
    {
        var own = anchors.Find(anchor => (string?)anchor.there == ((string?)anchor.source ?? "")) ?? anchors[0];
        string[] versions = [.. anchors.Where(anchor => !ReferenceEquals(anchor, own) && anchor.now is not null)
            .Select(anchor => (string)anchor.now)];
        return new JudgedThing(
            Spelt.Parse<TargetKind>((string)own.what)!.Value, (string)own.id, (string?)own.now
                ?? (versions.Length > 0 ? versions[0] : null),
            own.source is string source ? new SourceId(source) : null, (string)own.words, own.score is double score ? score : 0)
        {
            Versions = own.now is null ? [.. versions.Skip(1)] : versions,
        };
    }
}
