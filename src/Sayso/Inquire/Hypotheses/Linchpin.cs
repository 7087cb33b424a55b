namespace Sayso.Inquire.Hypotheses;

/// <summary>Evidence on which the ranking hangs.</summary>
/// <param name="Evidence">The ids of the evidence of one origin.</param>
/// <param name="Origin">On whose word it stands.</param>
/// <param name="First">Which hypotheses would come first if it were false.</param>
public sealed record Linchpin(IReadOnlyList<string> Evidence, string Origin, IReadOnlyList<string> First);
