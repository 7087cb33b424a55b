namespace Sayso.Cases;

/// <summary>Claims of a case that say the same, or its contrary.</summary>
/// <param name="Id">Derived from its first claim.</param>
/// <param name="Text">The words of the claim that says it most briefly in full.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="IndependentOrigins">Established independent origins of those who say so.</param>
/// <param name="Claims">The claims, in the order of the case.</param>
/// <param name="Origins">What they come down to.</param>
public sealed record Proposition(
    PropositionId Id, string Text, Standing Standing, string Reason, int IndependentOrigins, IReadOnlyList<PropositionClaim> Claims,
    IReadOnlyList<Origin> Origins)
{
    /// <summary>The words without the "that" that led up to them and without one-sided quotation marks.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = text.StartsWith("that ", StringComparison.Ordinal) && text.Length > 5 ? char.ToUpperInvariant(text[5]) + text[6..]
            : text;
        plain = plain.TrimEnd(',');
        return plain.Contains('“') == plain.Contains('”') ? plain : plain.Trim('“', '”', ',');
    }
}
