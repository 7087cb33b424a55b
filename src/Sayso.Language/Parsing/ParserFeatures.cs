using Sayso.Language.Tokens;

namespace Sayso.Language.Parsing;

/// <summary>What the parser sees of its state: words, tags and clusters at the top of the stack and the front of the buffer, and their children.</summary>
/// <remarks>Templates after Zhang and Nivre (ACL 2011), with word clusters beside words.</remarks>
internal static class ParserFeatures
{
    public const int Most = 96;

    /// <summary>Writes the hashed features of a state. Allocates nothing.</summary>
    public static int Write(ParserState state, TokenForms forms, ReadOnlySpan<PartOfSpeech> tags, int offset, Span<uint> features)
    {
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int s2 = state.Stack(2);
        int b0 = state.Buffer(0);
        int b1 = state.Buffer(1);
        int b2 = state.Buffer(2);
        int s0l = Child(state.LeftChild, s0);
        int s0r = Child(state.RightChild, s0);
        int s0l2 = Child(state.LeftChild2, s0);
        int s1l = Child(state.LeftChild, s1);
        int s1r = Child(state.RightChild, s1);
        int b0l = Child(state.LeftChild, b0);
        int b0l2 = Child(state.LeftChild2, b0);

        var view = new View(state, forms, tags, offset);
        uint s0w = view.Word(s0), s1w = view.Word(s1), b0w = view.Word(b0), b1w = view.Word(b1);
        uint s0p = view.Tag(s0), s1p = view.Tag(s1), s2p = view.Tag(s2), b0p = view.Tag(b0), b1p = view.Tag(b1), b2p = view.Tag(b2);
        uint s0c = view.Cluster(s0), s1c = view.Cluster(s1), b0c = view.Cluster(b0), b1c = view.Cluster(b1);
        uint distance = s0 < 0 ? 0u : (uint)Math.Min(b0 - s0, 8);
        uint gap = s0 < 0 || s1 < 0 ? 0u : (uint)Math.Min(s0 - s1, 8);
        uint s0v = s0 < 0 ? 0u : (uint)((Math.Min(state.LeftCount[s0], 3) * 4) + Math.Min(state.RightCount[s0], 3));
        uint s1v = s1 < 0 ? 0u : (uint)((Math.Min(state.LeftCount[s1], 3) * 4) + Math.Min(state.RightCount[s1], 3));
        uint b0v = (uint)Math.Min(state.LeftCount[b0], 3);

        int n = 0;
        features[n++] = Hash.Mix(201, 1);
        // single
        features[n++] = Hash.Mix(202, s0w);
        features[n++] = Hash.Mix(203, s0p);
        features[n++] = Hash.Mix(204, s0w, s0p);
        features[n++] = Hash.Mix(205, s0c);
        features[n++] = Hash.Mix(206, s1w);
        features[n++] = Hash.Mix(207, s1p);
        features[n++] = Hash.Mix(208, s1w, s1p);
        features[n++] = Hash.Mix(209, s1c);
        features[n++] = Hash.Mix(210, b0w);
        features[n++] = Hash.Mix(211, b0p);
        features[n++] = Hash.Mix(212, b0w, b0p);
        features[n++] = Hash.Mix(213, b0c);
        features[n++] = Hash.Mix(214, b1w);
        features[n++] = Hash.Mix(215, b1p);
        features[n++] = Hash.Mix(216, b1w, b1p);
        features[n++] = Hash.Mix(217, view.Word(b2), b2p);
        features[n++] = Hash.Mix(218, view.Word(s2), s2p);
        features[n++] = Hash.Mix(219, s0p, view.Suffix(s0));
        features[n++] = Hash.Mix(220, b0p, view.Suffix(b0));
        // pairs
        features[n++] = Hash.Mix(221, s0w, b0w);
        features[n++] = Hash.Mix(222, s0w, s0p, b0p);
        features[n++] = Hash.Mix(223, s0p, b0w, b0p);
        features[n++] = Hash.Mix(224, s0p, b0p, distance);
        features[n++] = Hash.Mix(225, s0c, b0c);
        features[n++] = Hash.Mix(226, s0c, b0p);
        features[n++] = Hash.Mix(227, s0p, b0c);
        features[n++] = Hash.Mix(228, s1w, s0w);
        features[n++] = Hash.Mix(229, s1p, s0w, s0p);
        features[n++] = Hash.Mix(230, s1w, s1p, s0p);
        features[n++] = Hash.Mix(231, s1p, s0p, gap);
        features[n++] = Hash.Mix(232, s1c, s0c);
        features[n++] = Hash.Mix(233, s1c, s0p);
        features[n++] = Hash.Mix(234, s1p, s0c);
        features[n++] = Hash.Mix(235, b0p, b1p);
        features[n++] = Hash.Mix(236, b0w, b1p);
        features[n++] = Hash.Mix(237, b0p, b1w);
        features[n++] = Hash.Mix(238, s1w, b0w);
        features[n++] = Hash.Mix(239, s1p, b0p);
        features[n++] = Hash.Mix(240, s1c, b0c);
        // triples
        features[n++] = Hash.Mix(241, s0p, b0p, b1p);
        features[n++] = Hash.Mix(242, s1p, s0p, b0p);
        features[n++] = Hash.Mix(243, Hash.Mix(1, s2p, s1p), s0p, b0p);
        features[n++] = Hash.Mix(244, Hash.Mix(1, s0p, b0p), b1p, b2p);
        features[n++] = Hash.Mix(245, Hash.Mix(1, s1p, s0p), b0p, b1p);
        features[n++] = Hash.Mix(246, s0w, b0p, b1p);
        features[n++] = Hash.Mix(247, s1p, s0w, b0p);
        features[n++] = Hash.Mix(248, s1p, s0p, b0w);
        features[n++] = Hash.Mix(249, s1w, s0p, b0p);
        features[n++] = Hash.Mix(250, s0c, b0c, b1c);
        features[n++] = Hash.Mix(251, s1c, s0c, b0c);
        // children
        features[n++] = Hash.Mix(252, s0p, view.Tag(s0l), b0p);
        features[n++] = Hash.Mix(253, s0p, view.Tag(s0r), b0p);
        features[n++] = Hash.Mix(254, s0p, b0p, view.Tag(b0l));
        features[n++] = Hash.Mix(255, s1p, view.Tag(s1r), s0p);
        features[n++] = Hash.Mix(256, s1p, view.Tag(s1l), s0p);
        features[n++] = Hash.Mix(257, s1p, s0p, view.Tag(s0l));
        features[n++] = Hash.Mix(258, s1p, s0p, view.Tag(s0r));
        features[n++] = Hash.Mix(259, s0p, view.Tag(s0l), view.Tag(s0l2));
        features[n++] = Hash.Mix(260, b0p, view.Tag(b0l), view.Tag(b0l2));
        features[n++] = Hash.Mix(261, s0w, view.Word(s0l));
        features[n++] = Hash.Mix(262, s0w, view.Word(s0r));
        features[n++] = Hash.Mix(263, b0w, view.Word(b0l));
        features[n++] = Hash.Mix(264, s1w, view.Word(s1r));
        features[n++] = Hash.Mix(265, view.Word(s0l), b0p);
        features[n++] = Hash.Mix(266, view.Word(s0r), b0p);
        features[n++] = Hash.Mix(267, view.Word(s1r), s0p);
        // how many children, how far
        features[n++] = Hash.Mix(268, s0p, s0v);
        features[n++] = Hash.Mix(269, s0w, s0v);
        features[n++] = Hash.Mix(270, s1p, s1v);
        features[n++] = Hash.Mix(271, s1w, s1v);
        features[n++] = Hash.Mix(272, b0p, b0v);
        features[n++] = Hash.Mix(273, b0w, b0v);
        features[n++] = Hash.Mix(274, s0w, distance);
        features[n++] = Hash.Mix(275, b0w, distance);
        features[n++] = Hash.Mix(276, s1w, gap);
        features[n++] = Hash.Mix(277, s0w, gap);
        features[n++] = Hash.Mix(278, s0p, s1p, Hash.Mix(2, s0v, s1v));
        features[n++] = Hash.Mix(279, s0p, b0p, Hash.Mix(3, s0v, b0v));
        return n;
    }

    private static int Child(int[] children, int token) => token < 0 ? ParserState.None : children[token];

    /// <summary>A sentence's words, tags and clusters by their number in it, with marks of their own for the root and for nothing.</summary>
    private readonly ref struct View(ParserState state, TokenForms forms, ReadOnlySpan<PartOfSpeech> tags, int offset)
    {
        private readonly ReadOnlySpan<PartOfSpeech> _tags = tags;

        public uint Word(int token) => token < 0 ? 1 : token == state.Length ? 2 : forms.Lower[offset + token];

        public uint Tag(int token) => token < 0 ? 100 : token == state.Length ? 101 : (uint)_tags[offset + token];

        public uint Cluster(int token) => token < 0 ? 10_001 : token == state.Length ? 10_002u : forms.Middle[offset + token];

        public uint Suffix(int token) => token < 0 ? 1 : token == state.Length ? 2 : forms.Suffix3[offset + token];
    }
}
