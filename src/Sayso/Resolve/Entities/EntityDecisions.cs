using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Resolve.Entities;

/// <summary>What people decided about who is who, and about words that name nobody.</summary>
public static class EntityDecisions
{
    /// <summary>What reports name without the mentions that people rejected.</summary>
    /// <param name="rows">What every report names.</param>
    /// <param name="judgements">What people decided.</param>
    public static IReadOnlyList<ReportName> WithoutRejected(IReadOnlyList<ReportName> rows, IEnumerable<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var wrong = Judgement.All<Decision.WrongWords>(judgements).Select(words => words.Words).ToHashSet();
        return wrong.Count == 0 ? rows : [.. rows.Select(row => Without(row, wrong)).Where(row => row.Mentions > 0)];
    }

    /// <summary>A name without some words.</summary>
    internal static ReportName Without(ReportName row, IReadOnlySet<WordsIn> wrong)
    {
        List<Span> left = row.Named.Source.Report is not { } report ? [.. row.Spans]
            : [.. row.Spans.Where(span => !wrong.Contains(new WordsIn(report, span.Start, span.End)))];
        return left.Count == row.Spans.Count ? row
            : row with { Spans = left, Mentions = row.Mentions - (row.Spans.Count - left.Count) };
    }

    /// <summary>What a judgement decides about who is who; nothing where it is not in force or about something else.</summary>
    internal static IEnumerable<KeptDecision> Of(Judgement judgement) =>
        judgement.Kind is not (JudgementKind.SameEntity or JudgementKind.OtherEntity) ? [] : judgement.InForce.Select((decision, place) =>
            new KeptDecision(
                judgement.Id, place, decision is Decision.SameEntity, judgement.By, decision is Decision.SameEntity same ? same.Named
                    : ((Decision.OtherEntity)decision).Named));
}
