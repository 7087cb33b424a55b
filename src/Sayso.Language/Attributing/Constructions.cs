namespace Sayso.Language.Attributing;

/// <summary>Ways of attributing that grammar settles and that training texts show too seldom to be learned: adverbs, refusals, silences, suspicions, indications, headlines, and sayings inside sayings.</summary>
/// <remarks>Works on the parse. Adds what the labeller left out; changes nothing that it found.</remarks>
internal sealed partial class Constructions
{
    private static readonly HashSet<string> Adverbs = Lexicon.English.Words("hearsay-adverbs", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Indications = Lexicon.English.Words("indications", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Answers = Lexicon.English.Words("answering-verbs", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Tellings = Lexicon.English.Words("telling-verbs", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Holdings = Lexicon.English.Words("holding-verbs", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Inquiries = Lexicon.English.Words("inquiring-verbs", StringComparer.OrdinalIgnoreCase);

    private readonly Document _document;
    private readonly CueLexicon _cues;
    private readonly List<Draft> _drafts;
    private readonly HashSet<Draft> _forgotten = [];

    // Of the drafts so far; brought up to date when asked, since a draft is filled after it is added.
    private readonly DraftIndex _index;
    private int _indexed;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _sentenceOf;
    private readonly HashSet<int> _cueTokens = [];
    private readonly TreeShape _tree;

    public Constructions(Document document, CueLexicon cues, List<Draft> drafts)
    {
        _document = document;
        _cues = cues;
        _drafts = drafts;
        _index = new DraftIndex(document);
        (_first, _last) = document.Extents;
        _sentenceOf = document.SentenceOf;
        _tree = document.Tree;

        foreach (var draft in drafts)
        {
            foreach (var range in draft.Cue)
            {
                for (int token = range.First; token < range.End; token++)
                {
                    _cueTokens.Add(token);
                }
            }
        }
    }

    /// <summary>Adds the attributions that constructions mark.</summary>
    public void Add()
    {
        for (int token = 0; token < _document.TokenSpans.Length; token++)
        {
            if (_cueTokens.Contains(token))
            {
                continue;
            }

            if (_document.Word(token).Equals("according", StringComparison.OrdinalIgnoreCase) && token + 2 < _document.TokenSpans.Length && _document.Word(token + 1) is "to")
            {
                AccordingTo(token);
                continue;
            }

            if (token > 0 && _document.LemmaArray[token - 1] is "not" && Tellings.Contains(_document.LemmaArray[token]) && _document.TagArray[token] is not PartOfSpeech.Verb)
            {
                Verb(token); // "did not detail how": whatever the tagger makes of it, it is a verb
                continue;
            }

            switch (_document.TagArray[token])
            {
                case PartOfSpeech.Adv when Adverbs.Contains(_document.LemmaArray[token]):
                    Adverb(token);
                    break;
                case PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj:
                    Verb(token);
                    break;
                case PartOfSpeech.Noun when Indications.Contains(_document.LemmaArray[token]):
                    Indication(token);
                    break;
            }
        }

        foreach (var sentence in _document.SentenceRanges)
        {
            Trailing(sentence);
        }

        Headline();
    }

    /// <summary>Gives a cue without a source the subject of its verb, and a content without a cue the saying verb that governs it.</summary>
    public void Complete()
    {
        foreach (var draft in _drafts)
        {
            if (draft.Cue.Count == 0 && draft.Content.Count > 0)
            {
                int over = _document.HeadArray[_document.TopOf(draft.Content[0])];
                if (over >= 0 && !_cueTokens.Contains(over) && _document.TagArray[over] == PartOfSpeech.Verb && _cues.Strength(_document.Forms.Lower[over]) >= 3 && !draft.Content.Exists(range => over >= range.First && over < range.End))
                {
                    draft.Cue.Add(new TokenRange(over, over + 1));
                    _cueTokens.Add(over);
                }
            }

            if (draft.Source.Count == 0 && draft.Cue.Count > 0)
            {
                int verb = _document.TopOf(draft.Cue[0]);
                int subject = Child(verb, Dependency.Nsubj) is >= 0 and var direct ? direct : InheritedSubject(verb);
                if (subject >= 0 && IsPersonal(subject) && !draft.Content.Exists(range => subject >= range.First && subject < range.End) && !draft.HasCueAt(subject) && _document.TagArray[verb] is PartOfSpeech.Verb or PartOfSpeech.Aux)
                {
                    draft.Source.Add(Phrase(subject, verb));
                }
            }
        }
    }

    /// <summary>A content that nothing marks and that itself starts with somebody saying something is parted into source, cue and content; one that cannot be is no attribution, unless it is quoted.</summary>
    public void Carve(int[] quotation)
    {
        foreach (var draft in _drafts.Where(draft => draft.Cue.Count == 0 && draft.Source.Count == 0))
        {
            var content = draft.Content[0];
            var sentence = Sentence(content.First);
            int root = Root(sentence);
            int subject = root < 0 ? -1 : Child(root, Dependency.Nsubj);
            bool saying = subject >= 0 && subject < root && root > content.First && root < content.End - 1 && _cues.Strength(_document.Forms.Lower[root]) >= 4 && quotation[root] == 0 && Phrase(subject, root) is { Count: > 0 } phrase && phrase.First >= content.First;
            if (saying)
            {
                draft.Source.Add(Phrase(subject, root));
                draft.Cue.Add(VerbGroup(root));
                _cueTokens.Add(root);
                draft.Content[0] = new TokenRange(root + 1, content.End);
            }
            else if (quotation[content.First] == 0 && quotation[content.End - 1] == 0)
            {
                _forgotten.Add(draft);
            }
        }

        _drafts.RemoveAll(_forgotten.Contains);
    }

    private int Root(TokenRange sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document.HeadArray[token] < 0)
            {
                return token;
            }
        }

        return -1;
    }

    private Draft New(float sureness, Stance? stance = null)
    {
        var draft = new Draft { Sureness = sureness, Stance = stance };
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>Drafts that touch a token's sentence. Their words must no longer move: from <see cref="Add"/> on.</summary>
    private List<Draft> At(int token)
    {
        while (_indexed < _drafts.Count)
        {
            _index.Add(_drafts[_indexed++]);
        }

        return _index.At(token);
    }

    private Draft? Enclosing(int token) =>
        At(token).Find(draft => draft.Within is null && draft.Content.Exists(range => token >= range.First && token < range.End) && !draft.HasCueAt(token));

    private static TokenRange Within(Draft outer, TokenRange range, int token)
    {
        var piece = outer.Content.Find(content => token >= content.First && token < content.End);
        return new TokenRange(Math.Max(range.First, piece.First), Math.Min(range.End, piece.End));
    }

    private TokenRange Sentence(int token) => _document.SentenceRanges[_sentenceOf[token]];

    private TokenRange Extent(int token, TokenRange sentence) => new(Math.Max(_first[token], sentence.First), Math.Min(_last[token] + 1, sentence.End));

    /// <summary>The subject's phrase, without what lies beyond the verb.</summary>
    private TokenRange Phrase(int subject, int verb)
    {
        var range = Extent(subject, Sentence(subject));
        range = verb > subject ? new TokenRange(range.First, Math.Min(range.End, verb)) : new TokenRange(Math.Max(range.First, verb + 1), range.End);
        // A possessive leans on a noun: "Kaldera's | Interior Ministry".
        int end = range.End;
        while (end < verb && end > range.First && (_document.Word(end - 1) is "'s" or "’s" || end > range.End) && _document.TagArray[end] is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num)
        {
            end++;
        }

        range = new TokenRange(range.First, end);
        int first = range.First;
        if (first < range.End - 1 && _document.LemmaArray[first].ToLowerInvariant() is "neither" or "either" or "both")
        {
            first++;
        }

        return Trimmed(new TokenRange(first, range.End));
    }

    /// <summary>A verb with its auxiliaries and negation before it.</summary>
    private TokenRange VerbGroup(int verb)
    {
        int first = verb;
        while (first > Sentence(verb).First && (_document.TagArray[first - 1] is PartOfSpeech.Aux or PartOfSpeech.Part || (_document.TagArray[first - 1] == PartOfSpeech.Adv && _document.HeadArray[first - 1] == verb)))
        {
            first--;
        }

        return new TokenRange(first, verb + 1);
    }

    private bool IsNegated(int verb)
    {
        for (int token = Math.Max(Sentence(verb).First, verb - 4); token < verb; token++)
        {
            if (_document.LemmaArray[token] is "not" or "n't" or "never" && _document.HeadArray[token] is var head && (head == verb || (head >= 0 && _document.HeadArray[head] == verb) || verb - token <= 2))
            {
                return true;
            }
        }

        int start = Sentence(verb).First;
        return _document.LemmaArray[start].ToLowerInvariant() is "neither" or "nobody" or "none" && verb - start <= 40;
    }

    private int Child(int token, Dependency relation)
    {
        int child = _tree.First[token];
        while (child >= 0 && _document.RelationArray[child] != relation)
        {
            child = _tree.NextSibling[child];
        }

        return child;
    }

    private int InheritedSubject(int token)
    {
        for (int steps = 0; steps < 3 && _document.RelationArray[token] is Dependency.Conj or Dependency.Xcomp && _document.HeadArray[token] >= 0; steps++)
        {
            token = _document.HeadArray[token];
            if (Child(token, Dependency.Nsubj) is >= 0 and var subject)
            {
                return subject;
            }
        }

        return -1;
    }

    private bool IsPersonal(int subject) => _document.TagArray[subject] is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron && !(_document.LemmaArray[subject].ToLowerInvariant() is "it" or "that" or "this" or "which" or "there");

    private TokenRange Trimmed(TokenRange range)
    {
        int first = range.First;
        int end = range.End;
        while (first < end && IsEdge(first))
        {
            first++;
        }

        while (end > first && IsEdge(end - 1))
        {
            end--;
        }

        return new TokenRange(first, end);
    }

    private bool IsEdge(int token) => _document.Word(token) is "," or "." or ";" or ":" or "-" or "–" or "—" or "!" or "?";

    private void AddTrimmed(List<TokenRange> into, TokenRange range)
    {
        var trimmed = Trimmed(range);
        if (trimmed.Count > 0)
        {
            into.Add(trimmed);
        }
    }
}
