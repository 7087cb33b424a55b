using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Anchor;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>Finds what a judgement is about.</summary>
internal static class ThingQueries
{
    /// <summary>All that a decision is about.</summary>
    /// <exception cref="SaysoException">The case does not hold something of it.</exception>
    public static IReadOnlyList<LocatedThing> Find(SqliteConnection connection, Decision decision) =>
        [.. decision.Targets.Select(target => Find(connection, target, decision))];

    /// <exception cref="SaysoException">The case does not hold it.</exception>
    public static LocatedThing Find(SqliteConnection connection, Target target, Decision decision) => (target.Kind switch
    {
        TargetKind.Claim => Claim(connection, target.Id),
        TargetKind.Report => Report(connection, target.Id),
        TargetKind.Voice => VoiceName.Parse(target.Id) is { } voice && IsVoice(connection, voice) ? new LocatedThing(null, voice.Name, null)
            : null,
        TargetKind.Name => Name(connection, target.Id),
        TargetKind.Words => WordsIn.Parse(target.Id) is { } words && IsShownWhole(connection, words.Report.Value)
            ? Words(connection, words.Report.Value, [words.Span], null) : null,
        TargetKind.Event => Claim(connection, target.Id)
            ?? (IsRecord(connection, target.Id) ? new LocatedThing(null, target.Id, null) : null),
        _ => decision switch
        {
            Decision.Hypothesis => new LocatedThing(null, target.Id, null),
            Decision.Evidence evidence => Holds(connection, evidence) ? new LocatedThing(null, target.Id, null)
                : throw StorageProblems.NotInCase(evidence.What, evidence.Refers),
            _ => Named(connection, target),
        },
    }) ?? throw StorageProblems.NotInCase(target.Kind, target.Id);

    private static LocatedThing? Claim(SqliteConnection connection, string id) =>
        ClaimRows.Find(connection, new ClaimId(id)) is { } claim ? Words(connection, claim.Report.Value, claim.Content, claim.Text) : null;

    /// <summary>True when nothing in a report is kept in: any words of its text may be named.</summary>
    private static bool IsShownWhole(SqliteConnection connection, string report) => connection.ExecuteScalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM report WHERE key = @key AND sha256 IS NOT NULL)",
        new { key = ReportRows.KeyOf(connection, report) });

    private static LocatedThing? Report(SqliteConnection connection, string id) =>
        connection.QueryFirstOrDefault<(string, string)?>(
            "SELECT id, coalesce(title, path) FROM report WHERE id = @id", new { id }) is var (report, title)
            ? new LocatedThing(report, title, null) : null;

    private static LocatedThing? Name(SqliteConnection connection, string id) =>
        NamedIn.Parse(id) is { } named && NameRows.OfSource(connection, named.Source).Any(name => name.Named == named)
            ? new LocatedThing(named.Source.Value, named.Name, null) : null;

    private static LocatedThing? Words(SqliteConnection connection, string report, IReadOnlyList<Span> spans, string? words)
    {
        if (ReportRows.KeyOf(connection, report) is not { } key)
        {
            return null;
        }

        string text = ReportRows.Text(connection, key);
        return spans.All(span => span.Start >= 0 && span.End <= text.Length && !span.IsEmpty)
            ? new LocatedThing(report, words ?? Cases.Claim.TextOf(text, spans), Quote.Of(text, spans)) : null;
    }

    private static bool IsVoice(SqliteConnection connection, VoiceName voice) =>
        connection.ExecuteScalar<bool>(
            "SELECT EXISTS (SELECT 1 FROM voice WHERE name = @Name AND kind = @kind)", new { voice.Name, kind = (int)voice.Kind });

    private static bool IsRecord(SqliteConnection connection, string id) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM record WHERE id = @id)", new { id });

    /// <summary>True when the case holds what a piece of evidence refers to; an absence and an assumption refer to nothing in it.</summary>
    private static bool Holds(SqliteConnection connection, Decision.Evidence evidence) => evidence.What switch
    {
        EvidenceKind.Claim => ClaimRows.Find(connection, new ClaimId(evidence.Refers)) is not null,
        EvidenceKind.Proposition => PropositionQueries.KeyOf(connection, new PropositionId(evidence.Refers)) is not null,
        EvidenceKind.Record => IsRecord(connection, evidence.Refers),
        _ => true,
    };

    /// <summary>What an earlier judgement named so.</summary>
    private static LocatedThing? Named(SqliteConnection connection, Target target)
    {
        string kind = Spelt.Of(target.Kind == TargetKind.Hypothesis ? JudgementKind.Hypothesis : JudgementKind.Evidence);
        return connection.ExecuteScalar<string?>(
            """
            SELECT j.decision FROM judgement_in_force s JOIN judgement j ON j.id = s.judgement WHERE s.kind = @kind AND s.id =
                @Id ORDER BY j.id DESC LIMIT 1
            """,
            new { kind, target.Id }) is { } decision && DecisionForm.ValueOf(RowJson.Read<Decision>(decision)) is { } words
                ? new LocatedThing(null, words, null) : null;
    }
}
