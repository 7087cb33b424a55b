using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite.Seals;

/// <summary>Judgements quote what they are about: those about what stays in stay in with it.</summary>
internal static class WithheldJudgements
{
    private const string Things = """
        SELECT d.judgement, d.what, d.id, d.source, a.id AS now, j.decision
        FROM main.judged d JOIN main.judgement j ON j.id = d.judgement
        LEFT JOIN main.anchor a ON a.judgement = d.judgement AND a.place = d.place
        """;

    /// <summary>Notes them, once everything else that stays in is noted.</summary>
    public static void Fill(SqliteConnection connection)
    {
        var ids = connection.Query<string>("SELECT id FROM temp.withheld_id").ToHashSet(StringComparer.Ordinal);
        var voices = connection.Query<(int Kind, string Name)>(
            "SELECT v.kind, v.name FROM main.voice v JOIN temp.withheld_voice w ON w.key = v.key")
            .Select(voice => new VoiceName((VoiceKind)voice.Kind, voice.Name).ToString());
        var names = connection.Query<(string Source, int Kind, string Name)>("""
            SELECT coalesce(r.id, t.id), n.kind, n.name FROM main.name n JOIN temp.withheld_name w ON w.key = n.key
            LEFT JOIN main.report r ON r.key = n.source LEFT JOIN main.record_table t ON t.key = -n.source
            """).Select(name => new NamedIn(new SourceId(name.Source), (EntityKind)name.Kind, name.Name).ToString());
        ids.UnionWith(voices);
        ids.UnionWith(names);
        var cut = connection.Query<(string Id, int Start, int End)>(
            "SELECT r.id, s.start, s.end FROM temp.withheld_span s JOIN main.report r ON r.key = s.report")
            .ToLookup(span => span.Id, span => new Span(span.Start, span.End), StringComparer.Ordinal);
        var claims = connection.Query<string>(
            "SELECT c.id FROM main.claim c WHERE c.report IN (SELECT key FROM temp.cut_report)").ToHashSet(StringComparer.Ordinal);

        bool Touches(string id) => ids.Contains(id)
            || (WordsIn.Parse(id) is { } words && cut[words.Report.Value].Any(words.Span.Overlaps));

        // What was judged of an earlier reading of a cut report, and is not found in today's, may be words that stay in.
        bool IsLost(dynamic row) => row.source is string source && cut.Contains(source)
            && (string)row.what == Spelt.Of(TargetKind.Claim) && !claims.Contains((string?)row.now ?? (string)row.id);

        bool Stays(dynamic row) => Touches((string)row.id) || (row.source is string source && ids.Contains(source))
            || (row.now is string now && Touches(now)) || IsLost(row)
            || RowJson.Read<Decision>((string)row.decision) is Decision.Evidence { Refers: var refers } && ids.Contains(refers);

        connection.Execute(
            "INSERT OR IGNORE INTO temp.withheld_judgement VALUES (@id)",
            connection.Query(Things).Where(row => (bool)Stays(row)).Select(row => new { id = (long)row.judgement }).ToList());
    }
}
