namespace Sayso.Cases.Kept;

/// <summary>A claim's place in its proposition, as it is kept.</summary>
/// <param name="Claim">It.</param>
/// <param name="IsContrary">True when it says the contrary.</param>
/// <param name="Origin">Number of its origin among the proposition's; null where none is known.</param>
/// <param name="Voice">The innermost voice's bare name in capital letters; null where it is the outlet alone.</param>
/// <param name="Named">Whom the report names by that voice; null for who has no name.</param>
/// <param name="Alike">The mark of those that it counts like; null in a proposition of few.</param>
public sealed record KeptMember(ClaimKey Claim, bool IsContrary, int? Origin, string? Voice, NamedIn? Named, UInt128? Alike);
