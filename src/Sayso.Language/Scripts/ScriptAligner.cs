using System.Runtime.CompilerServices;
using Sayso.Language.Weights;

namespace Sayso.Language.Scripts;

/// <summary>
/// Whether a word in Latin letters is the other script's word written over: the best alignment of their letters, weighed.
/// </summary>
/// <remarks>
/// Each letter of the other script stands for none, one or two Latin letters, and Latin letters may stand alone, as vowels do that Arabic
/// and
/// Hebrew leave out. Weights are learned (a latent alignment under a logistic loss, after Klementiev and Roth, ACL 2006). Time is the
/// product of the lengths.
/// </remarks>
internal sealed class ScriptAligner
{
    /// <summary>Codes of Latin letters: a to z, and all others.</summary>
    public const int Latin = 27;

    /// <summary>Longer words are compared by their first letters.</summary>
    public const int Longest = 32;

    // What a letter can stand for: nothing, one letter, two letters.
    public const int Outputs = 1 + Latin + (Latin * Latin);

    // First in its word, inside, last.
    public const int Places = 3;

    // The number of each letter by its character.
    private readonly byte[] _numbers;
    private readonly float[] _letters;
    private readonly float[] _alone;
    private readonly float[] _silent;
    private readonly float[] _after;

    /// <param name="alphabet">Letters of the other script; any other counts as unknown.</param>
    /// <param name="letters">By place, letter and output.</param>
    /// <param name="alone">By the letter before and the Latin letter that stands alone.</param>
    /// <param name="silent">By the letter before and the letter that stands for nothing.</param>
    /// <param name="after">By the letter, or none for a Latin letter alone, the Latin letter before, and the one that comes out.</param>
    /// <param name="bias">Added to each score.</param>
    public ScriptAligner(string alphabet, float[] letters, float[] alone, float[] silent, float[] after, float bias)
    {
        _letters = letters;
        _alone = alone;
        _silent = silent;
        _after = after;
        Bias = bias;
        Size = alphabet.Length + 1;
        _numbers = new byte[alphabet.Max() + 1];
        Array.Fill(_numbers, (byte)alphabet.Length);
        for (int number = 0; number < alphabet.Length; number++)
        {
            _numbers[alphabet[number]] = (byte)number;
        }

        if (letters.Length != Places * Size * Outputs || alone.Length != (Size + 1) * Latin || silent.Length != (Size + 1) * Size
            || after.Length != (Size + 1) * (Latin + 1) * Latin)
        {
            throw new WeightsException(
                "The weights of a script do not have the shape that they say. Take the models that came with this Sayso.");
        }
    }

    public float Bias { get; set; }

    /// <summary>Letters of the script and one more for all others.</summary>
    public int Size { get; }

    public static int CodeOf(char latin) => latin is >= 'a' and <= 'z' ? latin - 'a' : Latin - 1;

    public int LetterOf(char native) => native < _numbers.Length ? _numbers[native] : Size - 1;

    /// <summary>The log-odds that two folded words are one.</summary>
    [SkipLocalsInit]
    public float Score(ReadOnlySpan<char> native, ReadOnlySpan<char> latin)
    {
        Span<byte> letters = stackalloc byte[Longest];
        Span<byte> codes = stackalloc byte[Longest];
        int n = Code(native, latin, letters, codes, out int m);
        Span<float> best = stackalloc float[(Longest + 1) * (Longest + 1)];
        return Bias + Fill(letters[..n], codes[..m], best);
    }

    /// <summary>The weights on the best alignment, as indexes into the arrays in the constructor's order, and the log-odds.</summary>
    public float Align(ReadOnlySpan<char> native, ReadOnlySpan<char> latin, List<(int Array, int Index)> used)
    {
        Span<byte> letters = stackalloc byte[Longest];
        Span<byte> codes = stackalloc byte[Longest];
        int n = Code(native, latin, letters, codes, out int m);
        Span<float> best = stackalloc float[(Longest + 1) * (Longest + 1)];
        float score = Bias + Fill(letters[..n], codes[..m], best);
        used.Clear();
        int i = n;
        int j = m;
        while (i > 0 || j > 0)
        {
            int place = i == 0 ? 0 : i == 1 ? 0 : i == n ? 2 : 1;
            int before = i > 1 ? letters[i - 2] : Size;
            float here = best[(i * (Longest + 1)) + j];
            if (i > 0 && j > 1
                && here == best[((i - 1) * (Longest + 1)) + j - 2] + _letters[Two(place, letters[i - 1], codes[j - 2], codes[j - 1])])
            {
                used.Add((0, Two(place, letters[--i], codes[j - 2], codes[j - 1])));
                j -= 2;
            }
            else if (i > 0 && j > 0
                && here == best[((i - 1) * (Longest + 1)) + j - 1]
                    + (_letters[One(place, letters[i - 1], codes[j - 1])] + _after[After(letters[i - 1], codes, j)]))
            {
                used.Add((3, After(letters[i - 1], codes, j)));
                used.Add((0, One(place, letters[--i], codes[--j])));
            }
            else if (i > 0
                && here == best[((i - 1) * (Longest + 1)) + j]
                    + (_letters[None(place, letters[i - 1])] + _silent[(before * Size) + letters[i - 1]]))
            {
                used.Add((2, (before * Size) + letters[i - 1]));
                used.Add((0, None(place, letters[--i])));
            }
            else
            {
                used.Add((3, After(Size, codes, j)));
                used.Add((1, ((i > 0 ? letters[i - 1] : Size) * Latin) + codes[--j]));
            }
        }

        return score;
    }

    private int Code(ReadOnlySpan<char> native, ReadOnlySpan<char> latin, Span<byte> letters, Span<byte> codes, out int m)
    {
        int n = Math.Min(native.Length, Longest);
        m = Math.Min(latin.Length, Longest);
        for (int i = 0; i < n; i++)
        {
            letters[i] = (byte)LetterOf(native[i]);
        }

        for (int j = 0; j < m; j++)
        {
            codes[j] = (byte)CodeOf(latin[j]);
        }

        return n;
    }

    private int None(int place, int letter) => ((place * Size) + letter) * Outputs;

    private int One(int place, int letter, int code) => None(place, letter) + 1 + code;

    private int Two(int place, int letter, int first, int second) => None(place, letter) + 1 + Latin + (first * Latin) + second;

    /// <summary>Where the weight of a Latin letter after the one before it lies; the j-th comes out.</summary>
    private static int After(int letter, ReadOnlySpan<byte> codes, int j) =>
        (((letter * (Latin + 1)) + (j > 1 ? codes[j - 2] : Latin)) * Latin) + codes[j - 1];

    /// <summary>The best score of each start of one word against each start of the other.</summary>
    private float Fill(ReadOnlySpan<byte> letters, ReadOnlySpan<byte> codes, Span<float> best)
    {
        const int Row = Longest + 1;
        best[0] = 0;
        for (int j = 1; j <= codes.Length; j++)
        {
            best[j] = best[j - 1] + (_alone[(Size * Latin) + codes[j - 1]] + _after[After(Size, codes, j)]);
        }

        for (int i = 1; i <= letters.Length; i++)
        {
            int letter = letters[i - 1];
            int place = i == 1 ? 0 : i == letters.Length ? 2 : 1;
            var outputs = _letters.AsSpan(None(place, letter), Outputs);
            var alone = _alone.AsSpan(letter * Latin, Latin);
            float silent = outputs[0] + _silent[((i > 1 ? letters[i - 2] : Size) * Size) + letter];
            var above = best.Slice((i - 1) * Row, codes.Length + 1);
            var here = best.Slice(i * Row, codes.Length + 1);
            here[0] = above[0] + silent;
            for (int j = 1; j < here.Length; j++)
            {
                int code = codes[j - 1];
                float top = Math.Max(above[j] + silent, above[j - 1] + (outputs[1 + code] + _after[After(letter, codes, j)]));
                top = Math.Max(top, here[j - 1] + (alone[code] + _after[After(Size, codes, j)]));
                here[j] = j > 1 ? Math.Max(top, above[j - 2] + outputs[1 + Latin + (codes[j - 2] * Latin) + code]) : top;
            }
        }

        return best[(letters.Length * Row) + codes.Length];
    }
}
