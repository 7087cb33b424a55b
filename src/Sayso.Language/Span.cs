using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>A half-open range of UTF-16 code units in a text: [Start, End).</summary>
/// <param name="Start">First code unit, from 0.</param>
/// <param name="End">One past the last code unit; never below Start.</param>
[JsonConverter(typeof(SpanConverter))]
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>True when there is no code unit in it.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>True when every code unit of <paramref name="other"/> is in this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the two share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The words themselves. Allocates nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the text.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <summary>"Start-End".</summary>
    public override string ToString() => $"{Start}-{End}";
}
