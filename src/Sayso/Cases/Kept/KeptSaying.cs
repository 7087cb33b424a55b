namespace Sayso.Cases.Kept;

/// <summary>What a voice's saying a proposition came to, as it is kept.</summary>
/// <param name="Voice">Who says it.</param>
/// <param name="Origins">The numbers of the proposition's origins that go by that name.</param>
/// <param name="IsBorneOut">An independent origin says so too.</param>
/// <param name="IsDisputed">Others deny it.</param>
/// <param name="IsRetracted">It was taken back.</param>
public sealed record KeptSaying(VoiceName Voice, IReadOnlyList<int> Origins, bool IsBorneOut, bool IsDisputed, bool IsRetracted);
