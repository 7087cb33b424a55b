namespace Sayso.Cases;

/// <summary>Two claims that cannot both be right as they stand.</summary>
/// <param name="Kind">What they differ in.</param>
/// <param name="Between">Between whom.</param>
/// <param name="First">The earlier claim.</param>
/// <param name="Second">The later one.</param>
/// <param name="What">What they differ in, in words.</param>
public sealed record Contradiction(ContradictionKind Kind, ContradictionSide Between, ClaimInCase First, ClaimInCase Second, string What)
{
    /// <summary>What claims of two propositions differ in when they are linked so.</summary>
    internal static ContradictionKind KindOf(ClaimLinkKind link) => link switch
    {
        ClaimLinkKind.Numbers => ContradictionKind.Numbers,
        ClaimLinkKind.Times => ContradictionKind.Times,
        _ => ContradictionKind.Places,
    };

    /// <summary>What the second says with doubt and the first as a fact, in words; null when the first has those words too.</summary>
    internal static string? Hedged(Claim sure, Claim unsure) =>
        unsure.Certainty.Words.All(word => sure.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? null
            : $"as a fact against “{string.Join("”, “", unsure.Certainty.Words)}”";
}
