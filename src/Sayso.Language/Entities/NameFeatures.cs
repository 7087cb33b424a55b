using Sayso.Language.Tokens;

namespace Sayso.Language.Entities;

/// <summary>What the name finder sees of a token: forms, clusters, tags and capitals around it, and whether the text elsewhere writes it small.</summary>
internal static class NameFeatures
{
    public const int Most = 64;

    /// <summary>Writes the hashed features of a token. Allocates nothing.</summary>
    /// <param name="document">Tokenised and tagged.</param>
    /// <param name="seen">Words of the document that occur in lower case.</param>
    /// <param name="token">Its number.</param>
    /// <param name="sentence">The tokens it stands among.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    /// <returns>How many were written.</returns>
    public static int Write(Document document, HashSet<uint> seen, int token, TokenRange sentence, Span<uint> features)
    {
        var forms = document.Forms;
        int count = 0;
        uint lower = forms.Lower[token];
        uint flags = (uint)forms.Flags[token];
        uint first = token == sentence.First ? 1u : 0u;
        uint tag = (uint)document.TagArray[token];
        uint small = seen.Contains(lower) ? 1u : 0u;
        features[count++] = Hash.Mix(101, 1);
        features[count++] = Hash.Mix(102, forms.Exact[token]);
        features[count++] = Hash.Mix(103, lower);
        features[count++] = Hash.Mix(104, forms.Shape[token], first);
        features[count++] = Hash.Mix(105, forms.Suffix2[token], flags & 3);
        features[count++] = Hash.Mix(106, forms.Suffix3[token], flags & 3);
        features[count++] = Hash.Mix(107, forms.Prefix2[token], flags & 3);
        features[count++] = Hash.Mix(108, forms.Prefix3[token], flags & 3);
        features[count++] = Hash.Mix(109, flags, first, small);
        features[count++] = Hash.Mix(110, forms.Fine[token], flags & 1);
        features[count++] = Hash.Mix(111, forms.Middle[token], flags & 1);
        features[count++] = Hash.Mix(112, forms.Coarse[token], flags & 1);
        features[count++] = Hash.Mix(113, tag, flags & 1);
        features[count++] = Hash.Mix(114, forms.Middle[token], tag, first);
        uint capitals = 0;
        for (int offset = -3; offset <= 3; offset++)
        {
            int at = token + offset;
            bool inside = at >= sentence.First && at < sentence.End;
            capitals = (capitals << 1) | (inside && (forms.Flags[at] & TokenFlags.Capital) != 0 ? 1u : 0u);
            if (offset == 0 || !inside)
            {
                if (offset != 0 && Math.Abs(offset) <= 2)
                {
                    features[count++] = Hash.Mix(115u + (uint)(offset + 3), 99);
                }

                continue;
            }

            uint place = (uint)(offset + 3);
            if (Math.Abs(offset) <= 2)
            {
                features[count++] = Hash.Mix(130 + place, forms.Lower[at]);
                features[count++] = Hash.Mix(140 + place, forms.Middle[at], (uint)forms.Flags[at] & 1);
                features[count++] = Hash.Mix(150 + place, (uint)document.TagArray[at], (uint)forms.Flags[at] & 3);
                features[count++] = Hash.Mix(160 + place, forms.Fine[at]);
            }
        }

        features[count++] = Hash.Mix(170, capitals);
        if (token > sentence.First)
        {
            features[count++] = Hash.Mix(171, forms.Lower[token - 1], lower);
            features[count++] = Hash.Mix(172, forms.Lower[token - 1], flags & 3);
            features[count++] = Hash.Mix(173, forms.Middle[token - 1], forms.Middle[token]);
            features[count++] = Hash.Mix(174, forms.Shape[token - 1], forms.Shape[token]);
            features[count++] = Hash.Mix(175, forms.Suffix3[token - 1], flags & 3);
        }

        if (token + 1 < sentence.End)
        {
            features[count++] = Hash.Mix(176, lower, forms.Lower[token + 1]);
            features[count++] = Hash.Mix(177, forms.Lower[token + 1], flags & 3);
            features[count++] = Hash.Mix(178, forms.Middle[token], forms.Middle[token + 1]);
            features[count++] = Hash.Mix(179, forms.Shape[token], forms.Shape[token + 1]);
            features[count++] = Hash.Mix(180, forms.Suffix3[token + 1], flags & 3);
        }

        // The last word of a run of capitals tells what the run is: "... Ministry", "... Airport".
        if ((flags & 1) != 0)
        {
            int last = token;
            while (last + 1 < sentence.End && last - token < 6 && ((forms.Flags[last + 1] & TokenFlags.Capital) != 0
                || (last + 2 < sentence.End && document.TagArray[last + 1] == PartOfSpeech.Adp && (forms.Flags[last + 2] & TokenFlags.Capital) != 0)))
            {
                last++;
            }

            int start = token;
            while (start > sentence.First && token - start < 6 && (forms.Flags[start - 1] & TokenFlags.Capital) != 0)
            {
                start--;
            }

            features[count++] = Hash.Mix(181, forms.Lower[last]);
            features[count++] = Hash.Mix(182, forms.Middle[last]);
            features[count++] = Hash.Mix(183, forms.Lower[start]);
            features[count++] = Hash.Mix(184, (uint)Math.Min(last - start, 5), first);
            features[count++] = Hash.Mix(185, start > sentence.First ? forms.Lower[start - 1] : 1);
            features[count++] = Hash.Mix(186, last + 1 < sentence.End ? forms.Lower[last + 1] : 2);
        }

        return count;
    }

    /// <summary>Words that the document writes in lower case somewhere, by hash.</summary>
    public static HashSet<uint> Small(Document document)
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
