using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>Claims of a proposition that count alike: one claim, or many of which two stand for all.</summary>
/// <param name="First">The first of them in the order of the case.</param>
/// <param name="Best">The first of those whose words say it most briefly in full.</param>
/// <param name="Count">How many they are.</param>
internal sealed record AlikeClaims(ClaimOutline First, ClaimOutline Best, int Count)
{
    /// <summary>One claim by itself.</summary>
    public AlikeClaims(ClaimOutline claim)
        : this(claim, claim, 1)
    {
    }
}
