using Sayso.Cases;
using Sayso.Resolve.Entities;
using Sayso.Weigh.Grading;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>A case as it stands: read, resolved and weighed, with all that people decided.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Entities">Who is who.</param>
/// <param name="Dependence">Which reports rest on which, as it was found.</param>
/// <param name="Weighed">Propositions and contradictions.</param>
/// <param name="Voices">What became of what each voice said.</param>
/// <param name="Judgements">What people decided, newest first.</param>
public sealed record CaseState(
    IReadOnlyList<ReportSummary> Reports, EntityBook Entities, IReadOnlyList<ReportPair> Dependence, Weighed Weighed,
    IReadOnlyList<VoiceRecord> Voices, IReadOnlyList<Judgement> Judgements)
{
    /// <summary>Who is who where nobody is named.</summary>
    public static EntityBook Nobody { get; } = new([], []);

    /// <summary>All claims that nobody marked wrong, silences and refusals among them, which no proposition holds.</summary>
    public IReadOnlyList<ClaimInCase> Claims { get; init; } = [];
}
