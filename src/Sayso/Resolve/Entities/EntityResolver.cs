using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Resolve.Names;

namespace Sayso.Resolve.Entities;

/// <summary>
/// Joins what the reports of a case name into entities: by name, by what reports themselves say two names stand for, and by what people
/// decided.
/// </summary>
/// <remarks>
/// Precision first. The same full name joins; spellings of one name join unless one report has both as two; a surname alone joins the only
/// person of that surname, or the only one called by the same description; initials join a name that a report gives with them, or the only
/// one they fit. Everything is worked out from names and judgements at once; <see cref="ResolveStage"/> carries the same forward.
/// </remarks>
/// <param name="comparer">Decides whether two names are one.</param>
/// <param name="mostInBlock">So many names under one key are compared in pairs; of more, those of which another word sounds alike.</param>
public sealed class EntityResolver(NameComparer comparer, int mostInBlock = EntityResolver.MostInBlock)
{
    internal const int MostInBlock = 100;

    /// <summary>The entities of a case.</summary>
    /// <param name="rows">What every report names.</param>
    /// <param name="judgements">What people decided; those that do not stand, or are about something else, are passed over.</param>
    public EntityBook Resolve(IReadOnlyList<ReportName> rows, IEnumerable<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(judgements);
        var tables = new WholeCase(new PairRules(comparer), mostInBlock)
            .Resolve(rows, [.. judgements.OrderBy(judgement => judgement.Id).SelectMany(Decisions)]);
        return BookMaker.Of(tables, rows, idOf: null);
    }

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
    internal static IEnumerable<KeptDecision> Decisions(Judgement judgement) =>
        judgement.Kind is not (JudgementKind.SameEntity or JudgementKind.OtherEntity) ? [] : judgement.InForce.Select((decision, place) =>
            new KeptDecision(
                judgement.Id, place, decision is Decision.SameEntity, judgement.By, decision is Decision.SameEntity same ? same.Named
                    : ((Decision.OtherEntity)decision).Named));
}
