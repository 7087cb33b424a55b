using Sayso.Language.Tokens;

namespace Sayso.Language.Attributing;

/// <summary>What the linker sees of two stretches that may belong together: a content and its cue, or a cue and its source.</summary>
internal static class LinkFeatures
{
    public const int Most = 40;

    /// <summary>Writes the hashed features of a pair. Allocates nothing.</summary>
    /// <param name="document">Parsed.</param>
    /// <param name="sentenceOf">Number of each token's sentence.</param>
    /// <param name="spans">All stretches of the paragraph's surroundings, in reading order.</param>
    /// <param name="from">The one that looks for a partner.</param>
    /// <param name="to">The partner that is weighed.</param>
    /// <param name="quotation">Quotation of each token.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    public static int Write(Document document, int[] sentenceOf, IReadOnlyList<RoleSpan> spans, int from, int to, int[] quotation,
        Span<uint> features)
    {
        var a = spans[from].Range;
        var b = spans[to].Range;
        uint kind = spans[from].Role == Role.Content ? 1u : 0u;
        bool after = b.First >= a.End;
        uint side = after ? 1u : 0u;
        int gap = after ? b.First - a.End : a.First - b.End;
        int near = after ? a.End - 1 : a.First;
        int nearPartner = after ? b.First : b.End - 1;
        int sentences = Math.Abs(sentenceOf[near] - sentenceOf[nearPartner]);
        int low = Math.Min(from, to);
        int high = Math.Max(from, to);
        int sources = 0, cues = 0, contents = 0;
        for (int i = low + 1; i < high; i++)
        {
            sources += spans[i].Role == Role.Source ? 1 : 0;
            cues += spans[i].Role == Role.Cue ? 1 : 0;
            contents += spans[i].Role == Role.Content ? 1 : 0;
        }

        uint between = (uint)((Math.Min(sources, 2) * 16) + (Math.Min(cues, 2) * 4) + Math.Min(contents, 2));
        int headA = document.TopOf(a);
        int headB = document.TopOf(b);
        uint tie = Tie(document, a, b, headA, headB);
        uint far = gap switch { <= 0 => 0, 1 => 1, 2 => 2, 3 => 3, <= 5 => 4, <= 9 => 5, <= 16 => 6, <= 30 => 7, _ => 8 };
        uint quoted = quotation[near] != 0 ? 1u : 0u;
        uint apart = (uint)Math.Min(sentences, 3);
        uint relation = (uint)document.RelationArray[headA];
        int n = 0;
        features[n++] = Hash.Mix(601, kind);
        features[n++] = Hash.Mix(602, kind, side, apart);
        features[n++] = Hash.Mix(603, kind, between, Hash.Mix(1, side, apart));
        features[n++] = Hash.Mix(604, kind, far, side);
        features[n++] = Hash.Mix(605, kind, far, Hash.Mix(1, between, apart));
        features[n++] = Hash.Mix(606, kind, tie, side);
        features[n++] = Hash.Mix(607, kind, tie, between);
        features[n++] = Hash.Mix(608, kind, quoted, Hash.Mix(1, side, between));
        features[n++] = Hash.Mix(609, kind, quoted, Hash.Mix(1, apart, far));
        features[n++] = Hash.Mix(610, kind, document.Forms.Lower[headB], side);
        features[n++] = Hash.Mix(611, kind, document.Forms.Lower[headA], side);
        features[n++] = Hash.Mix(612, kind, relation, Hash.Mix(1, (uint)document.RelationArray[headB], tie));
        features[n++] = Hash.Mix(613, kind, (uint)document.TagArray[headB], Hash.Mix(1, side, tie));
        features[n++] = Hash.Mix(614, kind, (uint)document.TagArray[headA], Hash.Mix(1, side, tie));
        int edge = after ? a.End : a.First - 1;
        uint mark = gap > 0 && edge >= 0 && edge < document.TokenSpans.Length ? document.Forms.Lower[edge] : 0;
        features[n++] = Hash.Mix(615, kind, mark, Hash.Mix(1, side, far));
        features[n++] = Hash.Mix(616, kind, (uint)Math.Min(b.Count, 5), side);
        features[n++] = Hash.Mix(617, kind, document.Forms.Middle[headB], side);
        return n;
    }

    /// <summary>
    /// How the parse ties two ranges: 1 the first hangs on the second, 2 the other way, 3 they share a head, 4 one step further, 0 not at
    /// all.
    /// </summary>
    private static uint Tie(Document document, TokenRange a, TokenRange b, int headA, int headB)
    {
        int overA = document.HeadArray[headA];
        int overB = document.HeadArray[headB];
        if (overA >= b.First && overA < b.End)
        {
            return 1;
        }

        if (overB >= a.First && overB < a.End)
        {
            return 2;
        }

        if (overA >= 0 && overA == overB)
        {
            return 3;
        }

        int twoA = overA < 0 ? -1 : document.HeadArray[overA];
        int twoB = overB < 0 ? -1 : document.HeadArray[overB];
        return twoA >= b.First && twoA < b.End ? 4u : twoB >= a.First && twoB < a.End ? 5u : 0u;
    }
}
