using Sayso.Cases;
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
public sealed class EntitiesAnew(NameComparer comparer, int mostInBlock = EntitiesAnew.MostInBlock)
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
            .Resolve(rows, [.. judgements.OrderBy(judgement => judgement.Id).SelectMany(EntityDecisions.Of)]);
        return BookMaker.Of(tables, rows, idOf: null);
    }
}
