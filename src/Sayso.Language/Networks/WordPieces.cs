using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sayso.Language.Networks;

/// <summary>Cuts tokens into word pieces: the longest known piece first (Wu et al., 2016), in lower case.</summary>
/// <remarks>The vocabulary is BERT's for English without capitals: a piece a line, its number the line's.</remarks>
internal sealed class WordPieces
{
    /// <summary>Pieces of one token at most: the rest of a longer one goes unread.</summary>
    public const int Most = 12;

    // A longer run of letters has no pieces of its own.
    private const int LongestRun = 60;
    private const int LongestToken = 200;

    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    /// <param name="vocabulary">The lines, in UTF-8.</param>
    public WordPieces(ReadOnlySpan<byte> vocabulary)
    {
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (string line in Encoding.UTF8.GetString(vocabulary).TrimEnd('\n').Split('\n'))
        {
            numbers.TryAdd(line.TrimEnd('\r'), (ushort)numbers.Count);
        }

        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        (Unknown, Start, End) = (numbers["[UNK]"], numbers["[CLS]"], numbers["[SEP]"]);
    }

    /// <summary>Stands for what has no piece.</summary>
    public ushort Unknown { get; }

    /// <summary>Stands before a stretch.</summary>
    public ushort Start { get; }

    /// <summary>Stands behind a stretch.</summary>
    public ushort End { get; }

    /// <summary>Writes the pieces of a token; at least one.</summary>
    /// <param name="token">As it stands in the text.</param>
    /// <param name="into">Room for <see cref="Most"/>.</param>
    /// <returns>How many.</returns>
    public int Cut(ReadOnlySpan<char> token, Span<ushort> into)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(LongestToken);
        var plain = Plain(token[..Math.Min(token.Length, LongestToken)], rented);
        int count = 0;
        int at = 0;
        while (at < plain.Length && count < Most)
        {
            int end = at + 1;
            if (char.IsLetterOrDigit(plain[at]))
            {
                while (end < plain.Length && char.IsLetterOrDigit(plain[end]))
                {
                    end++;
                }
            }

            count += CutRun(plain[at..end], into[count..Most]);
            at = end;
        }

        ArrayPool<char>.Shared.Return(rented);
        if (count == 0)
        {
            into[count++] = Unknown;
        }

        return count;
    }

    private int CutRun(ReadOnlySpan<char> run, Span<ushort> into)
    {
        if (run.Length > LongestRun)
        {
            into[0] = Unknown;
            return 1;
        }

        Span<char> piece = stackalloc char[LongestRun + 2];
        "##".CopyTo(piece);
        int count = 0;
        int start = 0;
        while (start < run.Length && count < into.Length)
        {
            int end = run.Length;
            ushort number = Unknown;
            for (; end > start; end--)
            {
                var part = run[start..end];
                part.CopyTo(piece[2..]);
                if (_numbers.TryGetValue(start == 0 ? part : piece[..(part.Length + 2)], out number))
                {
                    break;
                }
            }

            if (end == start)
            {
                // What cannot be cut to the end has no pieces at all.
                into[0] = Unknown;
                return 1;
            }

            into[count++] = number;
            start = end;
        }

        return count;
    }

    /// <summary>In lower case, without marks of their own and format characters. Accented letters stay as they are.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> token, char[] into)
    {
        int count = 0;
        foreach (char c in token)
        {
            if (char.IsAscii(c) || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                into[count++] = char.ToLowerInvariant(c);
            }
        }

        return into.AsSpan(0, count);
    }
}
