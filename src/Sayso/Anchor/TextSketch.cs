namespace Sayso.Anchor;

/// <summary>
/// A small fingerprint of a text, by which two texts are compared without having them: which of all their sequences of five words both
/// have.
/// </summary>
/// <remarks>
/// The lowest k hashes of the set (bottom-k; Broder, "On the resemblance and containment of documents", 1997). The standard error of a
/// share of
/// one half is 4 percent points. Words are letters and digits, without case; the same text gives the same sketch everywhere and for ever.
/// Equal when hashes and count are.
/// </remarks>
public sealed class TextSketch : IEquatable<TextSketch>
{
    /// <summary>Words in a sequence.</summary>
    public const int Words = 5;

    /// <summary>Hashes that are kept at most.</summary>
    public const int Most = 128;

    /// <summary>Puts a kept sketch together again.</summary>
    /// <param name="hashes">Rising, at most <see cref="Most"/>.</param>
    /// <param name="sequences">Distinct sequences of the text; not below the number of hashes.</param>
    /// <exception cref="ArgumentException">Hashes that do not rise, or too many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer sequences than hashes.</exception>
    public TextSketch(IReadOnlyList<uint> hashes, int sequences)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequences, hashes.Count);
        for (int i = 1; i < hashes.Count; i++)
        {
            if (hashes[i] <= hashes[i - 1])
            {
                throw new ArgumentException("Hashes rise.", nameof(hashes));
            }
        }

        if (hashes.Count > Most)
        {
            throw new ArgumentException($"More than {Most} hashes.", nameof(hashes));
        }

        (Hashes, Sequences) = (hashes, sequences);
    }

    /// <summary>The lowest hashes, rising.</summary>
    public IReadOnlyList<uint> Hashes { get; }

    /// <summary>How many distinct sequences of five words the text has.</summary>
    public int Sequences { get; }

    /// <summary>Makes a text's sketch, in time near-linear in its length.</summary>
    /// <param name="text">Any text.</param>
    public static TextSketch Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hashes = new HashSet<uint>();
        Span<uint> last = stackalloc uint[Words];
        int count = 0;
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            uint word = 2166136261;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
            {
                word = (word ^ char.ToLowerInvariant(text[i])) * 16777619;
            }

            last[..^1].CopyTo(last[1..]);
            last[0] = word;
            if (++count >= Words)
            {
                hashes.Add(Mixed(last));
            }
        }

        return new TextSketch([.. hashes.Order().Take(Most)], hashes.Count);
    }

    /// <summary>
    /// About which share of the sequences of either both have (Jaccard), in [0, 1]; exact for texts of at most 128 sequences together.
    /// </summary>
    public double Resemblance(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        int common = 0;
        int seen = 0;
        int mine = 0;
        int theirs = 0;
        for (; seen < Most && (mine < Hashes.Count || theirs < other.Hashes.Count); seen++)
        {
            // Both rows rise: the lower of the two next hashes is taken, from either row that has it.
            bool left = theirs == other.Hashes.Count || (mine < Hashes.Count && Hashes[mine] <= other.Hashes[theirs]);
            bool right = mine == Hashes.Count || (theirs < other.Hashes.Count && other.Hashes[theirs] <= Hashes[mine]);
            common += left && right ? 1 : 0;
            mine += left ? 1 : 0;
            theirs += right ? 1 : 0;
        }

        return seen == 0 ? 0 : common / (double)seen;
    }

    /// <summary>About which share of the shorter text's sequences the longer one has too, in [0, 1].</summary>
    public double Containment(TextSketch other)
    {
        double resemblance = Resemblance(other);
        int fewer = Math.Min(Sequences, other.Sequences);
        double common = resemblance * ((double)Sequences + other.Sequences) / (1 + resemblance);
        return fewer == 0 ? 0 : Math.Min(1, common / fewer);
    }

    /// <inheritdoc/>
    public bool Equals(TextSketch? other) => other is not null && Sequences == other.Sequences && Hashes.SequenceEqual(other.Hashes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextSketch);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequences, Hashes.Count > 0 ? Hashes[0] : 0);

    private static uint Mixed(ReadOnlySpan<uint> words)
    {
        uint hash = 2166136261;
        foreach (uint word in words)
        {
            hash = (hash ^ word) * 2654435761;
            hash ^= hash >> 15;
        }

        // Rows of lowest hashes need bits that are even from the top on (the last steps of MurmurHash3).
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
