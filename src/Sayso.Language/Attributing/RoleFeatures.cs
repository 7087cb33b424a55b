using Sayso.Language.Tokens;

namespace Sayso.Language.Attributing;

/// <summary>What the attribution labeller sees of a token: forms, quotation marks, the clause it stands in and what governs it, and cue words near it.</summary>
internal sealed class RoleFeatures
{
    public const int Most = 128;

    private readonly Document _document;
    private readonly CueLexicon _cues;
    private readonly int[] _quotation;
    private readonly int[] _clause;
    private readonly int[] _said;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly byte[]? _firstPass;
    private TokenRange _paragraph;
    private readonly int[] _sentenceOf;
    private readonly int[] _cueBefore;
    private readonly int[] _cueAfter;
    private readonly int[] _roleBefore;
    private readonly int[] _roleAfter;

    /// <param name="document">Parsed.</param>
    /// <param name="cues">Words that often mark a saying.</param>
    /// <param name="paragraphs">Of the document.</param>
    /// <param name="firstPass">Labels that an earlier pass gave, or null.</param>
    public RoleFeatures(Document document, CueLexicon cues, IReadOnlyList<TokenRange> paragraphs, byte[]? firstPass)
    {
        _document = document;
        _cues = cues;
        _firstPass = firstPass;
        int count = document.TokenSpans.Length;
        _quotation = QuoteMarks.Read(document, paragraphs);
        _clause = Clauses.Roots(document);
        _said = Clauses.Said(document, _clause, cues, 3);
        (_first, _last) = Clauses.Extents(document);
        _sentenceOf = new int[count];
        for (int number = 0; number < document.SentenceRanges.Length; number++)
        {
            var sentence = document.SentenceRanges[number];
            _sentenceOf.AsSpan(sentence.First, sentence.Count).Fill(number);
        }

        _cueBefore = new int[count];
        _cueAfter = new int[count];
        _roleBefore = new int[count];
        _roleAfter = new int[count];
        foreach (var paragraph in paragraphs)
        {
            Near(paragraph, token => cues.Strength(document.Forms.Lower[token]) >= 3, _cueBefore, _cueAfter);
            if (firstPass is not null)
            {
                Near(paragraph, token => RoleLabels.IsCue(firstPass[token]), _roleBefore, _roleAfter);
            }
        }
    }

    public int[] Quotation => _quotation;

    /// <summary>Starts a paragraph: what follows is asked about its tokens.</summary>
    public void Start(TokenRange paragraph) => _paragraph = paragraph;

    /// <summary>Writes the hashed features of a token of the paragraph. Allocates nothing.</summary>
    public int Write(int token, Span<uint> features)
    {
        var document = _document;
        var forms = document.Forms;
        uint w = forms.Lower[token], p = (uint)document.TagArray[token], c = forms.Middle[token];
        uint flags = (uint)forms.Flags[token];
        uint quote = Quote(token);
        int sentenceNumber = _sentenceOf[token];
        var sentence = document.SentenceRanges[sentenceNumber];
        uint firstOfSentence = token == sentence.First ? 1u : 0u;
        uint firstOfParagraph = token == _paragraph.First ? 1u : 0u;
        uint lastOfSentence = token == sentence.End - 1 ? 1u : 0u;
        uint strength = _cues.Strength(w);
        int n = 0;
        features[n++] = Hash.Mix(401, 1);
        features[n++] = Hash.Mix(402, w);
        features[n++] = Hash.Mix(403, p, quote);
        features[n++] = Hash.Mix(404, c, quote);
        features[n++] = Hash.Mix(405, forms.Fine[token]);
        features[n++] = Hash.Mix(406, forms.Suffix3[token], p);
        features[n++] = Hash.Mix(407, forms.Shape[token], firstOfSentence);
        features[n++] = Hash.Mix(408, quote, firstOfSentence, firstOfParagraph);
        features[n++] = Hash.Mix(409, strength, quote);
        features[n++] = Hash.Mix(410, p, lastOfSentence, quote);
        features[n++] = Hash.Mix(411, w, quote, firstOfSentence);
        for (int offset = -3; offset <= 3; offset++)
        {
            int at = token + offset;
            if (offset == 0)
            {
                continue;
            }

            uint place = (uint)(offset + 3);
            if (at < _paragraph.First || at >= _paragraph.End)
            {
                features[n++] = Hash.Mix(420 + place, 99);
                continue;
            }

            features[n++] = Hash.Mix(430 + place, forms.Lower[at]);
            features[n++] = Hash.Mix(440 + place, (uint)document.TagArray[at], Quote(at));
            if (Math.Abs(offset) <= 2)
            {
                features[n++] = Hash.Mix(450 + place, forms.Middle[at]);
                features[n++] = Hash.Mix(460 + place, _cues.Strength(forms.Lower[at]), p);
            }
        }

        if (token > _paragraph.First)
        {
            features[n++] = Hash.Mix(470, forms.Lower[token - 1], w);
            features[n++] = Hash.Mix(471, (uint)document.TagArray[token - 1], p, quote);
        }

        if (token + 1 < _paragraph.End)
        {
            features[n++] = Hash.Mix(472, w, forms.Lower[token + 1]);
            features[n++] = Hash.Mix(473, p, (uint)document.TagArray[token + 1], quote);
        }

        if (token > _paragraph.First && token + 1 < _paragraph.End)
        {
            features[n++] = Hash.Mix(474, (uint)document.TagArray[token - 1], p, (uint)document.TagArray[token + 1]);
            features[n++] = Hash.Mix(475, forms.Middle[token - 1], forms.Middle[token + 1], p);
        }

        n = WriteTree(token, features, n, p, w, quote);
        n = WriteNear(token, features, n, p, quote, sentence);
        return _firstPass is null ? n : WriteFirstPass(token, features, n, p, quote);
    }

    private int WriteTree(int token, Span<uint> features, int n, uint p, uint w, uint quote)
    {
        var document = _document;
        var forms = document.Forms;
        int head = document.HeadArray[token];
        uint relation = (uint)document.RelationArray[token];
        uint headWord = head < 0 ? 1 : forms.Lower[head];
        uint headTag = head < 0 ? 100u : (uint)document.TagArray[head];
        uint headStrength = head < 0 ? 9u : _cues.Strength(headWord);
        features[n++] = Hash.Mix(480, relation, p);
        features[n++] = Hash.Mix(481, relation, headWord);
        features[n++] = Hash.Mix(482, relation, headTag, headStrength);
        features[n++] = Hash.Mix(483, relation, head < 0 ? 0u : forms.Middle[head]);
        int grand = head < 0 ? -1 : document.HeadArray[head];
        features[n++] = Hash.Mix(484, relation, head < 0 ? 0u : (uint)document.RelationArray[head], grand < 0 ? 1 : forms.Lower[grand]);
        features[n++] = Hash.Mix(485, relation, head < 0 ? 0u : (uint)document.RelationArray[head], Hash.Mix(1, grand < 0 ? 9u : _cues.Strength(forms.Lower[grand]), p));

        // The clause the token stands in, what it is to its governor, and who governs.
        int clause = _clause[token];
        int governor = document.HeadArray[clause];
        uint clauseRelation = (uint)document.RelationArray[clause];
        uint governorWord = governor < 0 ? 1 : forms.Lower[governor];
        uint governorStrength = governor < 0 ? 9u : _cues.Strength(governorWord);
        uint side = governor < 0 ? 2u : governor > token ? 1u : 0u;
        uint clauseStrength = _cues.Strength(forms.Lower[clause]);
        features[n++] = Hash.Mix(490, clauseRelation, governorWord);
        features[n++] = Hash.Mix(491, clauseRelation, governorStrength, side);
        features[n++] = Hash.Mix(492, clauseRelation, governorStrength, Hash.Mix(1, p, quote));
        features[n++] = Hash.Mix(493, clauseRelation, governor < 0 ? 0u : forms.Middle[governor], side);
        features[n++] = Hash.Mix(494, clauseStrength, relation, token == clause ? 1u : 0u);
        features[n++] = Hash.Mix(495, forms.Lower[clause], relation);
        int outer = governor < 0 ? -1 : _clause[governor];
        int outerGovernor = outer < 0 ? -1 : document.HeadArray[outer];
        features[n++] = Hash.Mix(496, clauseRelation, outer < 0 ? 99u : (uint)document.RelationArray[outer], outerGovernor < 0 ? 9u : _cues.Strength(forms.Lower[outerGovernor]));
        features[n++] = Hash.Mix(497, outer < 0 ? 1 : forms.Lower[outer], clauseRelation);

        // The noun phrase the token stands in, and what it is to its governor: the subject of a cue.
        int phrase = Clauses.PhraseRoot(document, token);
        int phraseGovernor = document.HeadArray[phrase];
        uint phraseRelation = (uint)document.RelationArray[phrase];
        uint phraseStrength = phraseGovernor < 0 ? 9u : _cues.Strength(forms.Lower[phraseGovernor]);
        features[n++] = Hash.Mix(500, phraseRelation, phraseGovernor < 0 ? 1 : forms.Lower[phraseGovernor]);
        features[n++] = Hash.Mix(501, phraseRelation, phraseStrength, quote);
        features[n++] = Hash.Mix(502, phraseRelation, phraseStrength, Hash.Mix(1, (uint)document.TagArray[phrase], p));
        features[n++] = Hash.Mix(503, forms.Middle[phrase], phraseRelation, phraseStrength);
        uint phraseEdge = (token == _first[phrase] ? 1u : 0u) | (token == _last[phrase] ? 2u : 0u);
        features[n++] = Hash.Mix(504, phraseEdge, phraseRelation, phraseStrength);
        features[n++] = Hash.Mix(505, phraseEdge, phraseRelation, p);

        // The clause that somebody says, however deep the token lies in it, and whether the token is at its edge.
        int said = _said[token];
        if (said >= 0)
        {
            int sayer = document.HeadArray[said];
            uint edge = (token == _first[said] ? 1u : 0u) | (token == _last[said] ? 2u : 0u) | (token - 1 == _last[said] ? 4u : 0u);
            uint saidRelation = (uint)document.RelationArray[said];
            uint sayerStrength = _cues.Strength(forms.Lower[sayer]);
            uint saidSide = sayer > token ? 1u : 0u;
            uint whole = sayer > _last[said] || sayer < _first[said] ? 0u : 1u;
            features[n++] = Hash.Mix(506, saidRelation, sayerStrength, saidSide);
            features[n++] = Hash.Mix(507, edge, saidRelation, Hash.Mix(1, sayerStrength, saidSide, quote));
            features[n++] = Hash.Mix(508, forms.Lower[sayer], saidRelation, edge);
            features[n++] = Hash.Mix(509, Hash.Mix(1, edge, p), whole, saidRelation);
        }
        else
        {
            features[n++] = Hash.Mix(506, 99, quote);
        }

        int cover = _first[token] == token ? 1 : 0;
        features[n++] = Hash.Mix(518, relation, (uint)cover, Hash.Mix(1, (uint)Math.Min(_last[token] - token, 6), p));
        return n;
    }

    private int WriteNear(int token, Span<uint> features, int n, uint p, uint quote, TokenRange sentence)
    {
        var forms = _document.Forms;
        int before = _cueBefore[token] - 1;
        int after = _cueAfter[token] - 1;
        uint beforeWord = before < 0 ? 1 : forms.Lower[before];
        uint afterWord = after < 0 ? 2 : forms.Lower[after];
        uint beforeFar = before < 0 ? 15u : Far(token - before) + (before < sentence.First ? 8u : 0);
        uint afterFar = after < 0 ? 15u : Far(after - token) + (after >= sentence.End ? 8u : 0);
        features[n++] = Hash.Mix(510, beforeFar, afterFar, quote);
        features[n++] = Hash.Mix(511, beforeWord, beforeFar);
        features[n++] = Hash.Mix(512, afterWord, afterFar);
        features[n++] = Hash.Mix(513, beforeFar, p, quote);
        features[n++] = Hash.Mix(514, afterFar, p, quote);
        features[n++] = Hash.Mix(515, beforeWord, forms.Lower[token]);
        features[n++] = Hash.Mix(516, afterWord, forms.Lower[token]);
        bool quoted = _quotation[sentence.First] != 0;
        features[n++] = Hash.Mix(517, quoted ? 1u : 0u, _quotation[sentence.End - 1] != 0 ? 1u : 0u, quote);
        return n;
    }

    private int WriteFirstPass(int token, Span<uint> features, int n, uint p, uint quote)
    {
        var document = _document;
        var forms = document.Forms;
        byte[] given = _firstPass!;
        uint label = given[token];
        features[n++] = Hash.Mix(520, label, quote);
        for (int offset = -3; offset <= 3; offset++)
        {
            int at = token + offset;
            if (offset != 0)
            {
                features[n++] = Hash.Mix(530 + (uint)(offset + 3), at < _paragraph.First || at >= _paragraph.End ? 99u : given[at], label);
            }
        }

        int before = _roleBefore[token] - 1;
        int after = _roleAfter[token] - 1;
        features[n++] = Hash.Mix(540, before < 0 ? 1 : forms.Lower[before], label);
        features[n++] = Hash.Mix(541, after < 0 ? 1 : forms.Lower[after], label);
        features[n++] = Hash.Mix(542, before < 0 ? 15u : Far(token - before), after < 0 ? 15u : Far(after - token), Hash.Mix(1, label, quote));
        int clause = _clause[token];
        int governor = document.HeadArray[clause];
        features[n++] = Hash.Mix(543, governor < 0 ? 99u : given[governor], (uint)document.RelationArray[clause], label);
        features[n++] = Hash.Mix(544, given[clause], (uint)document.RelationArray[token], label);
        int phrase = Clauses.PhraseRoot(document, token);
        int phraseGovernor = document.HeadArray[phrase];
        features[n++] = Hash.Mix(545, phraseGovernor < 0 ? 99u : given[phraseGovernor], (uint)document.RelationArray[phrase], label);
        features[n++] = Hash.Mix(546, given[phrase], p, label);
        int head = document.HeadArray[token];
        features[n++] = Hash.Mix(547, head < 0 ? 99u : given[head], (uint)document.RelationArray[token], label);
        return n;
    }

    /// <summary>0 outside quotation marks, 1 at an opening mark, 2 at a closing one, 3 inside.</summary>
    private uint Quote(int token)
    {
        int number = _quotation[token];
        return number == 0 ? 0u
            : token == 0 || _quotation[token - 1] != number ? 1u
            : token + 1 == _quotation.Length || _quotation[token + 1] != number ? 2u
            : 3u;
    }

    private static uint Far(int distance) => distance switch { <= 1 => 0, 2 => 1, 3 => 2, <= 5 => 3, <= 9 => 4, <= 16 => 5, <= 30 => 6, _ => 7 };

    private static void Near(TokenRange paragraph, Func<int, bool> holds, int[] before, int[] after)
    {
        int last = 0;
        for (int token = paragraph.First; token < paragraph.End; token++)
        {
            before[token] = last;
            last = holds(token) ? token + 1 : last;
        }

        last = 0;
        for (int token = paragraph.End - 1; token >= paragraph.First; token--)
        {
            after[token] = last;
            last = holds(token) ? token + 1 : last;
        }
    }
}
