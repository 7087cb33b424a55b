using Sayso.Language;

namespace Sayso.Weigh.Dependence;

/// <summary>
/// A report's text made ready for comparing: its words as numbers, which of them are others' public words, whom it credits, and a sample of
/// its word sequences.
/// </summary>
public sealed class ComparedText
{
    /// <summary>Words in the sequences that are looked up.</summary>
    internal const int Sequence = 5;

    // Of all sequences, one in so many is kept for finding candidates; the same ones in every text (FracMinHash).
    private const int Sampled = 4;

    private readonly string _text;

    private ComparedText(string path, string? outlet, DateOnly? published, string text)
    {
        Path = path;
        _text = text;
        Outlet = OutletNames.Bare(outlet);
        Published = published;
        Credits = OutletNames.Named(text);
        Agency = OutletNames.Dateline(text) ?? (OutletNames.IsAgency(Outlet) ? Outlet : null);
        (Words, Starts, Ends) = Cut(text);
        IsPublic = PublicWords.Mark(text, Starts);
        OwnWords = IsPublic.Count(isPublic => !isPublic);
        Sequences = new uint[Math.Max(0, Words.Length - Sequence + 1)];
        for (int i = 0; i < Sequences.Length; i++)
        {
            uint hash = 2166136261;
            for (int j = i; j < i + Sequence; j++)
            {
                hash = (hash ^ Words[j]) * 2654435761;
                hash ^= hash >> 15;
            }

            Sequences[i] = hash;
        }

        Sample = [.. Sequences.Where(hash => hash % Sampled == 0).Distinct().Order()];
    }

    /// <summary>The path it was read from.</summary>
    public string Path { get; }

    /// <summary>The outlet's name without what its sections add.</summary>
    public string? Outlet { get; }

    /// <summary>The day it was published; null when unknown.</summary>
    public DateOnly? Published { get; }

    /// <summary>Outlets and agencies that it names.</summary>
    public IReadOnlySet<string> Credits { get; }

    /// <summary>The agency whose text it is, by its dateline or outlet; null when none shows.</summary>
    public string? Agency { get; }

    /// <summary>Sampled sequences, sorted.</summary>
    public IReadOnlyList<uint> Sample { get; }

    internal uint[] Words { get; }

    internal int[] Starts { get; }

    internal int[] Ends { get; }

    /// <summary>For each word, whether it is quoted or part of a public post.</summary>
    internal bool[] IsPublic { get; }

    internal int OwnWords { get; }

    /// <summary>A hash for each word that begins a sequence.</summary>
    internal uint[] Sequences { get; }

    /// <summary>Makes a text ready.</summary>
    public static ComparedText Of(string path, string? outlet, DateOnly? published, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ComparedText(path, outlet, published, text);
    }

    /// <summary>True when it names an outlet, one of the known ones or by the very name.</summary>
    internal bool Names(string outlet)
    {
        if (Credits.Contains(outlet))
        {
            return true;
        }

        string bare = outlet.StartsWith("The ", StringComparison.Ordinal) ? outlet[4..] : outlet;
        for (int at = _text.IndexOf(bare, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(bare, at + 1, StringComparison.Ordinal))
        {
            int end = at + bare.Length;
            if ((at == 0 || !char.IsLetterOrDigit(_text[at - 1])) && (end == _text.Length || !char.IsLetterOrDigit(_text[end])))
            {
                return true;
            }
        }

        return false;
    }

    internal Span SpanOf(int first, int end) => new(Starts[first], Ends[end - 1]);

    private static (uint[] Words, int[] Starts, int[] Ends) Cut(string text)
    {
        var words = new List<uint>(text.Length / 5);
        var starts = new List<int>(text.Length / 5);
        var ends = new List<int>(text.Length / 5);
        uint hash = 0;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            char character = i < text.Length ? text[i] : ' ';
            bool inside = char.IsLetterOrDigit(character)
                || (character is '\'' or '’' && start >= 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]));
            if (inside)
            {
                hash = start < 0 ? 2166136261 : hash;
                start = start < 0 ? i : start;
                hash = (hash ^ (character == '’' ? '\'' : char.ToLowerInvariant(character))) * 16777619;
            }
            else if (start >= 0)
            {
                words.Add(hash);
                starts.Add(start);
                ends.Add(i);
                start = -1;
            }
        }

        return ([.. words], [.. starts], [.. ends]);
    }
}
