using Sayso.Language;

namespace Sayso.Cases;

/// <summary>How the innermost voice of a claim knows, and which words say so.</summary>
/// <param name="How">How.</param>
/// <param name="Words">The words, as printed; empty where nothing is said.</param>
/// <param name="Spans">Where they stand.</param>
public sealed record KnownBy(KnownHow How, IReadOnlyList<string> Words, IReadOnlyList<Span> Spans)
{
    /// <summary>The report does not say.</summary>
    public static KnownBy NotSaid { get; } = new(KnownHow.NotSaid, [], []);

    /// <summary>A way of knowing with the words of a text that say so.</summary>
    public static KnownBy By(KnownHow how, string text, IReadOnlyList<Span> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return new KnownBy(how, [.. spans.Select(span => span.Of(text).ToString())], spans);
    }
}
