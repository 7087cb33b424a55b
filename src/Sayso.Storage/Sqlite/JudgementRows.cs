using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Judgements: appended, withdrawn by a row of their own, and found again after a re-reading by their words and what stood around them.</summary>
internal static class JudgementRows
{
    private const int Context = 32;

    private const string Columns = """
        SELECT j.id, j.kind, j.value, j.made_by, j.made_at, j.reason, w.made_by AS withdrawn_by, w.made_at AS withdrawn_at FROM judgement j LEFT JOIN withdrawal w ON w.judgement = j.id
        """;

    private const string Things = "SELECT d.judgement, d.what, d.id, a.id AS now, d.report, d.quote FROM judged d LEFT JOIN anchor a ON a.judgement = d.judgement AND a.place = d.place";

    public static IReadOnlyList<Judgement> List(SqliteConnection connection)
    {
        var things = connection.Query(Things + " ORDER BY d.judgement, d.place").ToLookup(row => (long)row.judgement, row => (JudgedThing)Thing(row));
        return [.. connection.Query(Columns + " ORDER BY j.id DESC").Select(row => (Judgement)Row(row, things[(long)row.id]))];
    }

    public static Judgement? Find(SqliteConnection connection, long id) =>
        connection.QueryFirstOrDefault(Columns + " WHERE j.id = @id", new { id }) is { } row
            ? (Judgement)Row(row, connection.Query(Things + " WHERE d.judgement = @id ORDER BY d.place", new { id }).Select(thing => (JudgedThing)Thing(thing)))
            : null;

    /// <summary>Must run inside a transaction.</summary>
    /// <returns>The number of the judgement, or of the one that stands and says the same.</returns>
    /// <exception cref="SaysoException">The case does not hold what is judged.</exception>
    public static long Add(SqliteConnection connection, NewJudgement judgement, string now)
    {
        var kind = JudgementKind.Find(judgement.Kind)!;
        var things = judgement.Things.Select(id => Locate(connection, kind.What, id) ?? throw StorageProblems.NotInCase(kind.What, id)).ToList();
        string all = JsonSerializer.Serialize(judgement.Things);
        long? standing = connection.ExecuteScalar<long?>(
            """
            SELECT max(j.id) FROM judgement j WHERE j.kind = @kind AND j.value IS @value AND (@kind <> 'rated' OR j.made_by = @by) AND j.id NOT IN (SELECT judgement FROM withdrawal)
              AND (SELECT json_group_array(coalesce(a.id, '')) FROM (SELECT id FROM anchor WHERE judgement = j.id ORDER BY place) a) = @all
            """,
            new { kind = kind.Name, value = judgement.Value, all, by = judgement.By });
        if (standing is { } same)
        {
            return same;
        }

        long number = connection.ExecuteScalar<long>(
            "INSERT INTO judgement (kind, value, made_by, made_at, reason) VALUES (@kind, @value, @by, @now, @reason) RETURNING id",
            new { kind = kind.Name, value = judgement.Value, by = judgement.By, now, reason = judgement.Reason });
        for (int place = 0; place < things.Count; place++)
        {
            var (report, quote, prefix, suffix, start) = things[place];
            string id = judgement.Things[place];
            connection.Execute(
                """
                INSERT INTO judged (judgement, place, what, id, report, quote, prefix, suffix, start) VALUES (@number, @place, @What, @id, @report, @quote, @prefix, @suffix, @start);
                INSERT INTO anchor (judgement, place, id) VALUES (@number, @place, @id);
                """,
                new { number, place, kind.What, id, report, quote, prefix, suffix, start });
        }

        return number;
    }

    /// <summary>Finds what a report's judgements are about in its new reading: the same thing, else the same words nearest to where they stood.</summary>
    public static void Anchor(SqliteConnection connection, string report)
    {
        foreach (var thing in connection.Query("SELECT judgement, place, what, id, quote, start FROM judged WHERE report = @report AND what IN ('claim', 'name', 'event')", new { report }).ToList())
        {
            string id = thing.id;
            string? now = (string)thing.what is "claim" or "event"
                ? connection.ExecuteScalar<string?>("SELECT id FROM claim WHERE id = @id", new { id })
                    ?? connection.ExecuteScalar<string?>(
                        "SELECT id FROM claim WHERE report = @report AND text = @quote ORDER BY abs(json_extract(spans, '$[0].start') - @start) LIMIT 1", new { report, quote = (string)thing.quote, start = (long)thing.start })
                : NameNow(connection, id);
            connection.Execute("UPDATE anchor SET id = @now WHERE judgement = @judgement AND place = @place", new { now, judgement = (long)thing.judgement, place = (long)thing.place });
        }
    }

    /// <summary>The same name and kind; else the same name of another kind; else the fuller name that it is an alias of.</summary>
    private static string? NameNow(SqliteConnection connection, string id) => NamedIn.Parse(id) is { } named
        && connection.QueryFirstOrDefault<(string Kind, string Name)?>(
            """
            SELECT kind, name FROM entity WHERE report = @Report AND (name = @Name OR EXISTS (SELECT 1 FROM json_each(aliases) WHERE value = @Name))
            ORDER BY name <> @Name, kind <> @Kind, mentions DESC LIMIT 1
            """,
            new { named.Report, named.Name, named.Kind }) is { } found
        ? new NamedIn(named.Report, found.Kind, found.Name).ToString()
        : null;

    /// <summary>What has to be kept of a thing to find it again; null when the case does not hold it.</summary>
    private static Located? Locate(SqliteConnection connection, string what, string id) => what switch
    {
        "claim" => connection.QueryFirstOrDefault("SELECT report, text, spans FROM claim WHERE id = @id", new { id }) is { } claim
            ? Words(connection, (string)claim.report, JsonSerializer.Deserialize<List<Piece>>((string)claim.spans, RowJson.Options)![0], (string)claim.text)
            : null,
        "report" => connection.QueryFirstOrDefault("SELECT id, coalesce(title, path) AS title FROM report WHERE id = @id", new { id }) is { } report ? new Located((string)report.id, (string)report.title, null, null, null) : null,
        "voice" => id.Split('/', 2) is [var kind, var name] && connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM chain_voice WHERE name = @name AND kind = @kind)", new { name, kind }) ? new Located(null, name, null, null, null) : null,
        "event" => Locate(connection, "claim", id) ?? (connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM record WHERE id = @id)", new { id }) ? new Located(null, id, null, null, null) : null),
        "new hypothesis" or "new evidence" => id.Length is > 0 and <= 40 && id.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_') ? new Located(null, id, null, null, null) : null,
        "hypothesis" => Names(connection, JudgementKind.Hypothesis, id),
        "hypothesis and evidence" => Names(connection, JudgementKind.Hypothesis, id) ?? Names(connection, JudgementKind.Evidence, id),
        "name" => NamedIn.Parse(id) is { } named && NameNow(connection, id) == id ? new Located(named.Report, named.Name, null, null, null) : null,
        _ => id.Split('/', '-') is [var where, var from, var to] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out int start) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            ? Words(connection, where, new Piece(start, end), null)
            : null,
    };

    /// <summary>What an earlier judgement of that kind named so.</summary>
    private static Located? Names(SqliteConnection connection, string kind, string id) =>
        connection.ExecuteScalar<string?>("SELECT value FROM standing WHERE kind = @kind AND id = @id ORDER BY judgement DESC LIMIT 1", new { kind, id }) is { } words ? new Located(null, words, null, null, null) : null;

    private static Located? Words(SqliteConnection connection, string report, Piece piece, string? quote)
    {
        string? text = connection.ExecuteScalar<string?>("SELECT text FROM report_words WHERE id = @report", new { report });
        return text is null || piece.Start < 0 || piece.Start >= piece.End || piece.End > text.Length
            ? null
            : new Located(report, quote ?? text[piece.Start..piece.End], text[Math.Max(0, piece.Start - Context)..piece.Start], text[piece.End..Math.Min(text.Length, piece.End + Context)], piece.Start);
    }

    private static JudgedThing Thing(dynamic row) => new((string)row.what, (string)row.id, (string?)row.now, (string?)row.report, (string)row.quote);

    private static Judgement Row(dynamic row, IEnumerable<JudgedThing> things) => new(
        (long)row.id, (string)row.kind, [.. things], (string?)row.value, (string)row.made_by, DateTimeOffset.Parse((string)row.made_at, CultureInfo.InvariantCulture), (string?)row.reason,
        (string?)row.withdrawn_by, row.withdrawn_at is string at ? (DateTimeOffset?)DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null);

    private sealed record Located(string? Report, string Quote, string? Prefix, string? Suffix, int? Start);
}
