using Sayso.Language.Tokens;

namespace Sayso.Language.Networks;

/// <summary>What the network is told of each token: its form, how it stands on the page, and whether it is quoted.</summary>
internal sealed class TokenInputs
{
    /// <summary>Hashes a token.</summary>
    public const int Count = 14;

    private readonly Document _document;
    private readonly int[] _quotation;
    private readonly HashSet<uint> _small;
    private readonly bool[] _starts;

    /// <param name="document">Tokenised and cut into sentences by rule.</param>
    /// <param name="quotation">Quotation of each token, 0 outside.</param>
    public TokenInputs(Document document, int[] quotation)
    {
        _document = document;
        _quotation = quotation;
        _small = Small(document);
        _starts = new bool[document.TokenSpans.Length + 1];
        foreach (var sentence in document.SentenceRanges)
        {
            _starts[sentence.First] = true;
            _starts[sentence.End] = true;
        }
    }

    /// <summary>True for a hash of the word itself, false for one of the place where it stands.</summary>
    public static bool IsForm(int hash) => hash is < 9 or > 11;

    /// <summary>Writes the hashes of one token. Allocates nothing.</summary>
    /// <param name="token">Its number.</param>
    /// <param name="paragraph">The stretch that is read at once.</param>
    /// <param name="number">Number of the paragraph in its text.</param>
    /// <param name="hashes">Room for <see cref="Count"/>.</param>
    public void Write(int token, TokenRange paragraph, int number, Span<uint> hashes)
    {
        var forms = _document.Forms;
        uint flags = (uint)forms.Flags[token];
        uint small = (flags & (uint)TokenFlags.Capital) != 0 && _small.Contains(forms.Lower[token]) ? 1u : 0u;
        uint starts = (_starts[token] ? 1u : 0u) | (_starts[token + 1] ? 2u : 0u);
        uint quoted = _quotation[token] == 0 ? 0u : 1u;
        uint before = token > paragraph.First && _quotation[token - 1] == _quotation[token] ? 1u : 0u;
        uint after = token + 1 < paragraph.End && _quotation[token + 1] == _quotation[token] ? 1u : 0u;
        uint length = paragraph.Count switch { <= 4 => 0, <= 8 => 1, <= 14 => 2, <= 25 => 3, <= 45 => 4, _ => 5 };
        uint stops = _document.Word(paragraph.End - 1)[^1] is '.' or '!' or '?' or '"' or '”' or '’' ? 1u : 0u;
        hashes[0] = Hash.Mix(1, forms.Exact[token]);
        hashes[1] = Hash.Mix(2, forms.Lower[token]);
        hashes[2] = Hash.Mix(3, forms.Prefix2[token]);
        hashes[3] = Hash.Mix(4, forms.Prefix3[token]);
        hashes[4] = Hash.Mix(5, forms.Suffix1[token]);
        hashes[5] = Hash.Mix(6, forms.Suffix2[token]);
        hashes[6] = Hash.Mix(7, forms.Suffix3[token]);
        hashes[7] = Hash.Mix(8, forms.Shape[token]);
        hashes[8] = Hash.Mix(9, flags, small);
        hashes[9] = Hash.Mix(10, starts, Gap(token));
        hashes[10] = Hash.Mix(11, quoted, before, after);
        hashes[11] = Hash.Mix(12, length, stops, (uint)Math.Min(number, 3));
        hashes[12] = Hash.Mix(13, forms.Middle[token], flags & 1);
        hashes[13] = Hash.Mix(14, forms.Fine[token]);
    }

    /// <summary>How many values <see cref="Marks"/> has.</summary>
    public const int MarkCount = 128;

    /// <summary>What the encoder is told of a token beside its letters: its case, whether it is quoted, and where it stands.</summary>
    public byte Marks(int token)
    {
        var flags = _document.Forms.Flags[token];
        bool capital = (flags & TokenFlags.Capital) != 0;
        int shape = (flags & TokenFlags.HasDigit) != 0 ? 3 : (flags & TokenFlags.HasLetter) == 0 ? 4
            : (flags & TokenFlags.AllCapital) != 0 ? 2 : capital ? 1 : 0;
        return (byte)(shape | (_quotation[token] == 0 ? 0 : 8) | (_starts[token] ? 16 : 0) | (Gap(token) >= 2 ? 32 : 0)
            | (capital && _small.Contains(_document.Forms.Lower[token]) ? 64 : 0));
    }

    /// <summary>What stands before the token: nothing, a blank, a line break.</summary>
    private uint Gap(int token)
    {
        if (token == 0)
        {
            return 3;
        }

        int end = _document.TokenSpans[token - 1].End;
        var gap = _document.Text.AsSpan(end, _document.TokenSpans[token].Start - end);
        return gap.IsEmpty ? 0u : gap.IndexOfAny('\n', '\r') >= 0 ? 2u : 1u;
    }

    /// <summary>Words that the document writes in lower case somewhere, by hash.</summary>
    private static HashSet<uint> Small(Document document)
    {
        var forms = document.Forms;
        var seen = new HashSet<uint>();
        for (int token = 0; token < forms.Lower.Length; token++)
        {
            if ((forms.Flags[token] & (TokenFlags.Capital | TokenFlags.HasLetter)) == TokenFlags.HasLetter)
            {
                seen.Add(forms.Lower[token]);
            }
        }

        return seen;
    }
}
