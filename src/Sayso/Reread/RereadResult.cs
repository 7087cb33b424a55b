using Sayso.Weigh;

namespace Sayso.Reread;

/// <summary>What bringing a case up to date changed.</summary>
/// <param name="Reports">Reports that were read again.</param>
/// <param name="Kept">Claims that stand as they stood, under the same or another id.</param>
/// <param name="New">Claims that were not there before.</param>
/// <param name="Gone">Claims that are no longer there.</param>
/// <param name="Lost">Judgements about something that is not found any more; they are listed, and stay.</param>
/// <param name="Standings">Propositions that stand otherwise.</param>
/// <param name="Problems">Reports that could not be read again: their old reading stays.</param>
public sealed record RereadResult(
    int Reports, int Kept, int New, int Gone, int Lost, IReadOnlyList<Change> Standings, IReadOnlyList<Problem> Problems);
