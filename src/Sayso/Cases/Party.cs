using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A sender, addressee or other hand of a communication.</summary>
/// <param name="Name">As printed, without an article: "Embassy in Italy", "Minister of Ports (Weld)".</param>
/// <param name="Span">Where it stands in the report.</param>
/// <param name="Person">Who holds the office, where a name is printed beside it ("Weld").</param>
/// <param name="At">When this party got it, where that is printed apart; null otherwise.</param>
public sealed record Party(string Name, Span Span, string? Person = null, CommunicationTime? At = null)
{
    /// <summary>
    /// The institution that the words mean, by the name its collection gives it ("Embassy in Italy"); null when they mean none that is
    /// known.
    /// </summary>
    public string? Institution { get; init; }

    /// <summary>True where an office that only one person holds is printed instead of the name ("the President").</summary>
    public bool IsHolder { get; init; }
}
