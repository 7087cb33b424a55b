namespace Sayso.Language;

/// <summary>A text and what was read in it, as parallel arrays: token number N is Tokens[N], Tags[N], Heads[N] and so on.</summary>
/// <remarks>
/// Filled by an <see cref="IReadingEngine"/>, each component in turn; read-only afterwards. Offsets count UTF-16 code units of
/// <see cref="Text"/>.
/// </remarks>
public sealed class Document
{
    private TreeShape? _tree;
    private int[]? _sentenceOf;
    private (int[] First, int[] Last)? _extents;

    internal Document(string text, DateOnly? published)
    {
        Text = text;
        Published = published;
    }

    /// <summary>The text as it was given, unchanged.</summary>
    public string Text { get; }

    /// <summary>The day the text was published, against which "yesterday" is reckoned; null when unknown.</summary>
    public DateOnly? Published { get; }

    /// <summary>Which reader read it.</summary>
    public ReadingPace Pace { get; internal init; }

    /// <summary>Where each token stands, in reading order; together they leave only white space and format characters.</summary>
    public IReadOnlyList<Span> Tokens => TokenSpans;

    /// <summary>The part of speech of each token.</summary>
    public IReadOnlyList<PartOfSpeech> Tags => TagArray;

    /// <summary>The lemma of each token, in lower case but for proper names.</summary>
    public IReadOnlyList<string> Lemmas => LemmaArray;

    /// <summary>Number of each token's head in the whole document; -1 for the root of a sentence.</summary>
    public IReadOnlyList<int> Heads => HeadArray;

    /// <summary>Relation of each token to its head.</summary>
    public IReadOnlyList<Dependency> Relations => RelationArray;

    /// <summary>Sentences as ranges of tokens, in order, together covering every token.</summary>
    public IReadOnlyList<TokenRange> Sentences => SentenceRanges;

    /// <summary>Mentions in reading order.</summary>
    public IReadOnlyList<Mention> Mentions { get; internal set; } = [];

    /// <summary>Entities in order of first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; internal set; } = [];

    /// <summary>Times in reading order.</summary>
    public IReadOnlyList<TimeExpression> Times { get; internal set; } = [];

    /// <summary>Attributions in order of their first word.</summary>
    public IReadOnlyList<Attribution> Attributions { get; internal set; } = [];

    /// <summary>Events in order of their triggers.</summary>
    public IReadOnlyList<Event> Events { get; internal set; } = [];

    /// <summary>Where names of people stand that were known beforehand.</summary>
    internal IReadOnlyList<Span> KnownPeople { get; init; } = [];

    /// <summary>Stretches that stand apart from the text around them, in order.</summary>
    internal IReadOnlyList<Span> KnownLabels { get; init; } = [];

    /// <summary>Hashes, shapes and clusters of every token, shared by the components.</summary>
    internal TokenForms Forms { get; set; } = null!;

    /// <summary>The children of each token, worked out when first asked for.</summary>
    internal TreeShape Tree => _tree ??= new TreeShape(HeadArray);

    /// <summary>Number of each token's sentence, worked out when first asked for.</summary>
    internal int[] SentenceOf => _sentenceOf ??= NumberSentences();

    /// <summary>The first and the last token that hang on each token, worked out when first asked for.</summary>
    internal (int[] First, int[] Last) Extents => _extents ??= TreeShape.Extents(HeadArray);

    // What the components write. Arrays, because Training and every hot loop index them.
    internal Span[] TokenSpans { get; set; } = [];

    internal TokenRange[] SentenceRanges { get; set; } = [];

    /// <summary>Stretches between line breaks, in order, together covering every token.</summary>
    internal IReadOnlyList<TokenRange> ParagraphRanges { get; set; } = [];

    /// <summary>Number of the quotation that each token stands in; 0 outside.</summary>
    internal int[] Quotations { get; set; } = [];

    /// <summary>Label of each token in the chain of names.</summary>
    internal byte[] NameLabels { get; set; } = [];

    /// <summary>Scores of each token's roles, a row a token.</summary>
    internal float[] RoleScores { get; set; } = [];

    /// <summary>What links between mentions are weighed by; null when read without, and once they are weighed.</summary>
    internal MentionRows? MentionRows { get; set; }

    internal PartOfSpeech[] TagArray { get; set; } = [];

    /// <summary>Each token in lower case.</summary>
    internal string[] LowerArray { get; set; } = [];

    internal string[] LemmaArray { get; set; } = [];

    internal int[] HeadArray { get; set; } = [];

    internal Dependency[] RelationArray { get; set; } = [];

    /// <summary>The words of a token. Allocates nothing.</summary>
    /// <param name="token">Number of the token.</param>
    public ReadOnlySpan<char> Word(int token) => TokenSpans[token].Of(Text);

    /// <summary>Number of a token's sentence.</summary>
    /// <param name="token">Number of the token.</param>
    public int SentenceAt(int token) => SentenceOf[token];

    /// <summary>True for a token between quotation marks.</summary>
    /// <param name="token">Number of the token.</param>
    public bool IsQuoted(int token) => token < Quotations.Length && Quotations[token] != 0;

    /// <summary>The words of a token as printed: without a new text where they are in small letters.</summary>
    /// <param name="token">Number of the token.</param>
    public string Printed(int token) =>
        Word(token).SequenceEqual(LowerArray[token]) ? LowerArray[token] : Word(token).ToString();

    /// <summary>The words of a token in small letters.</summary>
    /// <param name="token">Number of the token.</param>
    public string Lower(int token) => LowerArray[token];

    /// <summary>The tokens that share a code unit with a span.</summary>
    public TokenRange TokensIn(Span span)
    {
        int first = FirstTokenEndingAfter(span.Start);
        int end = first;
        while (end < TokenSpans.Length && TokenSpans[end].Start < span.End)
        {
            end++;
        }

        return new TokenRange(first, end);
    }

    /// <summary>The token of a range that all others hang on: the first whose head lies outside; punctuation does not count.</summary>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public int HeadOf(TokenRange range) => range.Count > 0
        ? TopOf(range)
        : throw new ArgumentException("An empty range of tokens has no head.", nameof(range));

    /// <summary>Indices of the mentions that start in a span, from the first to before the end: mentions are in reading order.</summary>
    public (int First, int End) MentionsFrom(Span span) => (FirstMentionFrom(span.Start), FirstMentionFrom(span.End));

    /// <summary>Times that start in a span, in reading order.</summary>
    public IEnumerable<TimeExpression> TimesIn(Span span)
    {
        int low = 0;
        int high = Times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Times[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < Times.Count && Times[low].Span.Start < span.End; low++)
        {
            yield return Times[low];
        }
    }

    /// <summary>The first token of a range, punctuation apart, whose head lies outside it; one of the first when there is none.</summary>
    internal int TopOf(TokenRange range)
    {
        int fallback = range.First;
        for (int token = range.First; token < range.End; token++)
        {
            int head = HeadArray[token];
            if (TagArray[token] == PartOfSpeech.Punct)
            {
                continue;
            }

            if (head < range.First || head >= range.End)
            {
                return token;
            }

            fallback = fallback == range.First ? token : fallback;
        }

        return fallback;
    }

    private int[] NumberSentences()
    {
        int[] sentenceOf = new int[TokenSpans.Length];
        for (int number = 0; number < SentenceRanges.Length; number++)
        {
            var sentence = SentenceRanges[number];
            sentenceOf.AsSpan(sentence.First, sentence.Count).Fill(number);
        }

        return sentenceOf;
    }

    private int FirstMentionFrom(int position)
    {
        int low = 0;
        int high = Mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int FirstTokenEndingAfter(int position)
    {
        int low = 0;
        int high = TokenSpans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (TokenSpans[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>From the first code unit of the range's first token to the last of its last.</summary>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public Span SpanOf(TokenRange range) => range.Count > 0
        ? new Span(TokenSpans[range.First].Start, TokenSpans[range.End - 1].End)
        : throw new ArgumentException("An empty range of tokens has no span.", nameof(range));
}
