using Sayso.Language.Tokens;

namespace Sayso.Language.Parsing;

/// <summary>What the labeller sees of a token in a finished tree: itself, its head, its siblings and children.</summary>
internal static class RelationFeatures
{
    public const int Most = 48;

    /// <summary>Writes the hashed features of a token's relation to its head. Allocates nothing.</summary>
    /// <param name="document">Tagged, with heads.</param>
    /// <param name="tree">First and last children of each token of the document.</param>
    /// <param name="token">Its number in the document.</param>
    /// <param name="sentence">The tokens it stands among.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    public static int Write(Document document, TreeShape tree, int token, TokenRange sentence, Span<uint> features)
    {
        var forms = document.Forms;
        int head = document.HeadArray[token];
        uint w = forms.Lower[token], p = (uint)document.TagArray[token], c = forms.Middle[token];
        uint hw = head < 0 ? 1 : forms.Lower[head], hp = head < 0 ? 100u : (uint)document.TagArray[head], hc = head < 0 ? 10_001u : forms.Middle[head];
        int grand = head < 0 ? -1 : document.HeadArray[head];
        uint gp = grand < 0 ? 100u : (uint)document.TagArray[grand];
        uint side = head < 0 ? 2u : head > token ? 1u : 0u;
        uint far = head < 0 ? 0u : (uint)Math.Min(Math.Abs(head - token), 6);
        uint before = token > sentence.First ? forms.Lower[token - 1] : 1;
        uint after = token + 1 < sentence.End ? forms.Lower[token + 1] : 2;
        uint beforeTag = token > sentence.First ? (uint)document.TagArray[token - 1] : 100;
        uint afterTag = token + 1 < sentence.End ? (uint)document.TagArray[token + 1] : 100;
        int left = tree.First[token];
        int right = tree.Last[token];
        uint lw = left < 0 ? 1 : forms.Lower[left], lp = left < 0 ? 100u : (uint)document.TagArray[left];
        uint rw = right < 0 ? 1 : forms.Lower[right], rp = right < 0 ? 100u : (uint)document.TagArray[right];
        int sibling = tree.PreviousSibling[token];
        uint sw = sibling < 0 ? 1 : forms.Lower[sibling], sp = sibling < 0 ? 100u : (uint)document.TagArray[sibling];
        int next = tree.NextSibling[token];
        uint np = next < 0 ? 100u : (uint)document.TagArray[next];
        uint nw = next < 0 ? 1 : forms.Lower[next];

        int n = 0;
        features[n++] = Hash.Mix(301, p, side);
        features[n++] = Hash.Mix(302, w, side);
        features[n++] = Hash.Mix(303, w, p);
        features[n++] = Hash.Mix(304, hp, p, side);
        features[n++] = Hash.Mix(305, hw, p, side);
        features[n++] = Hash.Mix(306, w, hp, side);
        features[n++] = Hash.Mix(307, w, hw);
        features[n++] = Hash.Mix(308, c, hp, side);
        features[n++] = Hash.Mix(309, c, hc, side);
        features[n++] = Hash.Mix(310, hc, p, side);
        features[n++] = Hash.Mix(311, p, hp, far | (side << 4));
        features[n++] = Hash.Mix(312, forms.Suffix3[token], hp, side);
        features[n++] = Hash.Mix(313, p, lw, side);
        features[n++] = Hash.Mix(314, p, lp, hp);
        features[n++] = Hash.Mix(315, p, rp, hp);
        features[n++] = Hash.Mix(316, p, rw);
        features[n++] = Hash.Mix(317, p, lw, hw);
        features[n++] = Hash.Mix(318, p, sp, hp);
        features[n++] = Hash.Mix(319, p, np, hp);
        features[n++] = Hash.Mix(320, sw, p, hp);
        features[n++] = Hash.Mix(321, nw, p, hp);
        features[n++] = Hash.Mix(322, p, gp, hp);
        features[n++] = Hash.Mix(323, before, p, side);
        features[n++] = Hash.Mix(324, after, p, side);
        features[n++] = Hash.Mix(325, beforeTag, p, afterTag);
        features[n++] = Hash.Mix(326, before, w);
        features[n++] = Hash.Mix(327, w, after);
        features[n++] = Hash.Mix(328, (uint)Math.Min(tree.Position[token], 4), hp, Hash.Mix(1, p, side));
        features[n++] = Hash.Mix(329, (uint)Math.Min(tree.Position[token], 4), hw, Hash.Mix(1, p, side));
        features[n++] = Hash.Mix(330, (uint)forms.Flags[token] & 1, p, hp);
        features[n++] = Hash.Mix(331, lw, rw, p);
        features[n++] = Hash.Mix(332, forms.Fine[token], hp);
        return n;
    }
}
