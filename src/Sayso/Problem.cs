using System.Text.Json.Serialization;
using Sayso.Cases.Seals;

namespace Sayso;

/// <summary>
/// Something a person has to know about and can mend: one line on the command line, ProblemDetails in the API, a notice on the page.
/// </summary>
/// <param name="Code">"SAY" and four digits, listed in docs/errors.md.</param>
/// <param name="Where">The file, and the place in it: "in/a.html, byte 8812".</param>
/// <param name="What">What is wrong, in one clause.</param>
/// <param name="Hint">What to do about it, as a sentence.</param>
public sealed record Problem(string Code, string Where, string What, string Hint)
{
    /// <summary>Up to whom it may be told; what it quotes may be sealed.</summary>
    [JsonIgnore]
    public Seal Seal { get; init; }

    /// <summary>As it may be told by an exit: without place and words where these may not leave.</summary>
    public Problem For(Projection projection) => projection.Shows(Seal) ? this : new Problem(
        Code, "something sealed", "something went wrong with it, and what may not be told here", "Ask who leads the case.");

    /// <summary>The line that the command line prints.</summary>
    public override string ToString() => $"{Code} {Where}: {What}. {Hint}";
}
