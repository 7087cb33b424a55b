using Sayso.Language.Tokens;

namespace Sayso.Language.Tagging;

/// <summary>What the tagger sees of a token: its form, its affixes, its clusters, and two neighbours on each side.</summary>
internal static class TagFeatures
{
    public const int Most = 40;

    /// <summary>Writes the hashed features of a token. Allocates nothing.</summary>
    /// <param name="forms">Of the whole document.</param>
    /// <param name="token">Its number.</param>
    /// <param name="sentence">The tokens it stands among.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    /// <returns>How many were written.</returns>
    public static int Write(TokenForms forms, int token, TokenRange sentence, Span<uint> features)
    {
        int count = 0;
        uint lower = forms.Lower[token];
        uint flags = (uint)forms.Flags[token];
        uint first = token == sentence.First ? 1u : 0u;
        features[count++] = Hash.Mix(1, 7);
        features[count++] = Hash.Mix(2, forms.Exact[token]);
        features[count++] = Hash.Mix(3, lower);
        features[count++] = Hash.Mix(4, forms.Shape[token], first);
        features[count++] = Hash.Mix(5, forms.Suffix1[token]);
        features[count++] = Hash.Mix(6, forms.Suffix2[token]);
        features[count++] = Hash.Mix(7, forms.Suffix3[token]);
        features[count++] = Hash.Mix(8, forms.Prefix2[token]);
        features[count++] = Hash.Mix(9, forms.Prefix3[token]);
        features[count++] = Hash.Mix(10, flags, first);
        features[count++] = Hash.Mix(11, forms.Fine[token], flags & 1);
        features[count++] = Hash.Mix(12, forms.Middle[token], flags & 1);
        features[count++] = Hash.Mix(13, forms.Suffix3[token], flags, first);
        bool hasBefore = token > sentence.First;
        bool hasAfter = token + 1 < sentence.End;
        uint before = hasBefore ? forms.Lower[token - 1] : 1;
        uint after = hasAfter ? forms.Lower[token + 1] : 2;
        uint before2 = token - 1 > sentence.First ? forms.Lower[token - 2] : 1;
        uint after2 = token + 2 < sentence.End ? forms.Lower[token + 2] : 2;
        features[count++] = Hash.Mix(14, before);
        features[count++] = Hash.Mix(15, after);
        features[count++] = Hash.Mix(16, before2);
        features[count++] = Hash.Mix(17, after2);
        features[count++] = Hash.Mix(18, before, lower);
        features[count++] = Hash.Mix(19, lower, after);
        features[count++] = Hash.Mix(20, before, after);
        features[count++] = Hash.Mix(21, before2, before);
        features[count++] = Hash.Mix(22, after, after2);
        if (hasBefore)
        {
            features[count++] = Hash.Mix(23, forms.Suffix3[token - 1]);
            features[count++] = Hash.Mix(24, forms.Fine[token - 1]);
            features[count++] = Hash.Mix(25, forms.Middle[token - 1], forms.Middle[token]);
            features[count++] = Hash.Mix(26, (uint)forms.Flags[token - 1], flags);
            features[count++] = Hash.Mix(27, forms.Suffix2[token - 1], forms.Suffix2[token]);
        }

        if (hasAfter)
        {
            features[count++] = Hash.Mix(28, forms.Suffix3[token + 1]);
            features[count++] = Hash.Mix(29, forms.Fine[token + 1]);
            features[count++] = Hash.Mix(30, forms.Middle[token], forms.Middle[token + 1]);
            features[count++] = Hash.Mix(31, (uint)forms.Flags[token + 1], flags);
            features[count++] = Hash.Mix(32, forms.Suffix2[token + 1], forms.Suffix2[token]);
        }

        if (hasBefore && hasAfter)
        {
            features[count++] = Hash.Mix(33, forms.Middle[token - 1], forms.Middle[token + 1]);
        }

        return count;
    }
}
