namespace Sayso.Language.Attributing;

/// <summary>Ways of attributing that grammar settles and that training texts show too seldom to be learned: adverbs, refusals, silences, suspicions, indications, headlines, and sayings inside sayings.</summary>
/// <remarks>Works on the parse. Adds what the labeller left out; changes nothing that it found.</remarks>
internal sealed partial class Constructions
{
    private static readonly HashSet<string> Adverbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "reportedly", "allegedly", "purportedly", "supposedly", "ostensibly", "apparently",
    };

    private static readonly HashSet<string> Indications = new(StringComparer.OrdinalIgnoreCase)
    {
        "indication", "evidence", "suspicion", "allegation", "claim", "suggestion", "rumor", "rumour", "accusation", "assertion", "finding", "report", "belief", "hint", "sign", "fear",
    };

    private static readonly HashSet<string> Answers = new(StringComparer.OrdinalIgnoreCase) { "respond", "reply", "answer", "return" };

    private static readonly HashSet<string> Tellings = new(StringComparer.OrdinalIgnoreCase)
    {
        "comment", "say", "discuss", "detail", "elaborate", "specify", "disclose", "confirm", "identify", "name", "explain", "provide", "give", "answer", "reveal", "talk", "speak", "verify", "draw",
    };

    private static readonly HashSet<string> Holdings = new(StringComparer.OrdinalIgnoreCase) { "have", "see", "find", "hold", "cite", "offer", "obtain", "share", "voice", "raise", "express", "repeat", "make" };

    private static readonly HashSet<string> Inquiries = new(StringComparer.OrdinalIgnoreCase) { "investigate", "probe", "examine", "look", "ask", "wonder", "question", "study", "explore", "determine" };

    private readonly Document _document;
    private readonly CueLexicon _cues;
    private readonly List<Draft> _drafts;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _sentenceOf;
    private readonly HashSet<int> _cueTokens = [];
    private readonly List<int>[] _children;

    public Constructions(Document document, CueLexicon cues, List<Draft> drafts)
    {
        _document = document;
        _cues = cues;
        _drafts = drafts;
        (_first, _last) = Clauses.Extents(document);
        _sentenceOf = Linker.SentenceOf(document);
        _children = new List<int>[document.TokenSpans.Length];
        for (int token = 0; token < _children.Length; token++)
        {
            if (document.HeadArray[token] is >= 0 and var head)
            {
                (_children[head] ??= []).Add(token);
            }
        }

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

    /// <summary>"..., one official told Reuters": a saying verb with its subject behind the last comma of a sentence that nothing else marks.</summary>
    private void Trailing(TokenRange sentence)
    {
        int comma = -1;
        for (int token = sentence.End - 2; token > sentence.First + 3 && token >= sentence.End - 24; token--)
        {
            if (_document.Word(token) is ",")
            {
                comma = token;
                break;
            }
        }

        if (comma < 0)
        {
            return;
        }

        int verb = comma + 1;
        while (verb < sentence.End && _document.TagArray[verb] is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Part or PartOfSpeech.Sym)
        {
            verb++;
        }

        bool says = verb > comma + 1 && verb < sentence.End && _document.TagArray[verb] == PartOfSpeech.Verb && _cues.Strength(_document.Forms.Lower[verb]) >= 4 && sentence.End - verb <= 12
            && _document.TagArray[comma + 1] != PartOfSpeech.Adp && !(_document.Word(comma + 1) is "who" or "which" or "that" or "whom") && !(verb + 1 < sentence.End && _document.Word(verb + 1) is "that");
        bool marked = _drafts.Exists(draft => draft.Cue.Exists(range => range.First >= comma && range.End <= sentence.End) || draft.Content.Exists(range => range.First < sentence.End && range.End > sentence.First));
        if (says && !marked)
        {
            var draft = New(0.8f);
            draft.Source.Add(Trimmed(new TokenRange(comma + 1, verb)));
            draft.Cue.Add(new TokenRange(verb, verb + 1));
            AddTrimmed(draft.Content, new TokenRange(sentence.First, comma));
        }
    }

    /// <summary>Gives a cue without a source the subject of its verb, and a content without a cue the saying verb that governs it.</summary>
    public void Complete()
    {
        foreach (var draft in _drafts)
        {
            if (draft.Cue.Count == 0 && draft.Content.Count > 0)
            {
                int over = _document.HeadArray[LinkFeatures.Head(_document, draft.Content[0])];
                if (over >= 0 && !_cueTokens.Contains(over) && _document.TagArray[over] == PartOfSpeech.Verb && _cues.Strength(_document.Forms.Lower[over]) >= 3 && !draft.Content.Exists(range => over >= range.First && over < range.End))
                {
                    draft.Cue.Add(new TokenRange(over, over + 1));
                    _cueTokens.Add(over);
                }
            }

            if (draft.Source.Count == 0 && draft.Cue.Count > 0)
            {
                int verb = LinkFeatures.Head(_document, draft.Cue[0]);
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
        foreach (var draft in _drafts.Where(draft => draft.Cue.Count == 0 && draft.Source.Count == 0).ToList())
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
                _drafts.Remove(draft);
            }
        }
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

    /// <summary>"Soleimani reportedly avoided ...": nobody is named; the content is the clause from its subject on, without the adverb.</summary>
    private void Adverb(int token)
    {
        var sentence = Sentence(token);
        int verb = Enumerable.Range(token + 1, Math.Max(0, Math.Min(token + 5, sentence.End) - token - 1)).FirstOrDefault(next => _document.TagArray[next] == PartOfSpeech.Verb, _document.HeadArray[token]);
        if (verb < 0)
        {
            return;
        }

        int subject = Child(verb, Dependency.Nsubj) is >= 0 and var direct ? direct : InheritedSubject(verb);
        int first = subject >= 0 && subject < token ? Math.Min(_first[subject], token) : ClauseStart(token, sentence);
        int end = sentence.End;
        foreach (int child in _children[verb] ?? [])
        {
            // Another clause with a subject of its own says something else.
            if (child > verb && _document.RelationArray[child] is Dependency.Conj && Child(child, Dependency.Nsubj) >= 0)
            {
                end = Math.Min(end, _first[child]);
            }
        }

        if (Enclosing(token) is { } outer && outer.Content.Find(range => token >= range.First && token < range.End) is var piece)
        {
            first = Math.Max(first, piece.First);
            end = Math.Min(end, piece.End);
        }

        var draft = new Draft { Sureness = 0.8f };
        draft.Cue.Add(new TokenRange(token, token + 1));
        AddTrimmed(draft.Content, new TokenRange(Math.Max(first, sentence.First), token));
        AddTrimmed(draft.Content, new TokenRange(token + 1, end));
        if (draft.Content.Count == 0)
        {
            return;
        }

        draft.Within = Enclosing(token);
        foreach (var inner in _drafts.Where(inner => inner.Within is null && inner.Cue.Count > 0 && draft.Content.Exists(range => range.First <= inner.Start && inner.Cue.TrueForAll(cue => cue.First >= range.First && cue.End <= range.End))))
        {
            inner.Within = draft;
        }

        _drafts.Add(draft);
    }

    /// <summary>Where the clause of a token starts, by the marks before it.</summary>
    private int ClauseStart(int token, TokenRange sentence)
    {
        int first = token;
        while (first > sentence.First && !(_document.Word(first - 1) is "," or ";" or ":" or "and" or "but" or "“" or "\""))
        {
            first--;
        }

        return first;
    }

    /// <summary>"According to X, Y" and "Y, according to X".</summary>
    private void AccordingTo(int token)
    {
        var sentence = Sentence(token);
        int end = token + 2;
        while (end < sentence.End && !IsEdge(end) && !(_document.Word(end) is "“" or "\""))
        {
            end++;
        }

        var draft = new Draft { Sureness = 0.75f, Within = Enclosing(token) };
        draft.Cue.Add(new TokenRange(token, token + 2));
        AddTrimmed(draft.Source, new TokenRange(token + 2, end));
        AddTrimmed(draft.Content, token - sentence.First <= 1 ? new TokenRange(Math.Min(end + 1, sentence.End), sentence.End) : new TokenRange(sentence.First, token));
        if (draft.Source.Count > 0 && draft.Content.Count > 0)
        {
            _drafts.Add(draft);
        }
    }

    private void Verb(int token)
    {
        string lemma = _document.LemmaArray[token];
        bool negated = IsNegated(token);
        int subject = Child(token, Dependency.Nsubj) is >= 0 and var direct ? direct : InheritedSubject(token);
        if (lemma is "decline" or "refuse" && subject >= 0)
        {
            Refusal(token, subject, Child(token, Dependency.Xcomp));
        }
        else if (negated && Answers.Contains(lemma))
        {
            Silence(token, subject);
        }
        else if (negated && Tellings.Contains(lemma) && (Complement(token) ?? Whether(token)) is { } told && Speakers(token, subject) is { Count: > 0 } speakers)
        {
            var draft = New(0.7f, Stance.Declines);
            draft.Source.AddRange(speakers);
            draft.Cue.Add(VerbGroup(token));
            AddTrimmed(draft.Content, told);
        }
        else if (lemma is "suspect" && Child(token, Dependency.Nsubj) < 0 && OfClause(token) is { } suspicion)
        {
            var draft = New(0.7f, Stance.Suspects);
            draft.Cue.Add(new TokenRange(token, suspicion.First));
            AddTrimmed(draft.Content, new TokenRange(suspicion.First + (_document.Word(suspicion.First) is "of" ? 1 : 0), suspicion.End));
            Suspect(draft);
        }
        else if (Inquiries.Contains(lemma) && !negated && subject >= 0 && Whether(token) is { } question)
        {
            var draft = New(0.75f, Stance.Asks);
            draft.Source.Add(Phrase(subject, token));
            draft.Cue.Add(new TokenRange(VerbGroup(token).First, Math.Max(token + 1, question.First)));
            AddTrimmed(draft.Content, question);
        }
        else if (_cues.Strength(_document.Forms.Lower[token]) >= 3 && Enclosing(token) is { } outer)
        {
            Nested(token, subject, outer);
        }
    }

    /// <summary>A saying inside a saying: "findings suggest that ...," an official said.</summary>
    private void Nested(int token, int subject, Draft outer)
    {
        var piece = outer.Content.Find(range => token >= range.First && token < range.End);
        int clause = Child(token, Dependency.Ccomp);
        bool that = token + 1 < piece.End && _document.Word(token + 1) is "that";
        if (clause < 0 && !that)
        {
            return;
        }

        // Without a subject in the parse, what stands between the start of the content and the verb is it, when it is short and has no verb.
        var source = subject >= 0 ? Phrase(subject, token) : Trimmed(new TokenRange(Math.Max(piece.First, Sentence(token).First), VerbGroup(token).First));
        bool nominal = source.Count is > 0 and <= 10 && !Enumerable.Range(source.First, source.Count).Any(at => _document.TagArray[at] == PartOfSpeech.Verb);
        if (subject < 0 && !nominal)
        {
            return;
        }

        var content = that ? new TokenRange(token + 1, Math.Min(Sentence(token).End, piece.End)) : Within(outer, Extent(clause, Sentence(token)), token);
        var draft = new Draft { Sureness = Math.Min(outer.Sureness, 0.75f), Within = outer };
        AddTrimmed(draft.Source, source);
        draft.Cue.Add(VerbGroup(token));
        AddTrimmed(draft.Content, content);
        if (draft.Content.Count > 0 && draft.Source.Count > 0)
        {
            _drafts.Add(draft);
        }
    }

    /// <summary>"declined to comment on whether ...".</summary>
    private void Refusal(int token, int subject, int complement)
    {
        var draft = New(0.85f, Stance.Declines);
        draft.Source.Add(Phrase(subject, token));
        int end = token + 1;
        if (complement > token && complement - token <= 4)
        {
            end = complement + 1;
        }

        draft.Cue.Add(new TokenRange(VerbGroup(token).First, end));
        var sentence = Sentence(token);
        int last = Math.Max(_last[token], complement > 0 ? _last[complement] : token);
        AddTrimmed(draft.Content, new TokenRange(end, Math.Min(last + 1, sentence.End)));
    }

    /// <summary>"Neither A nor B responded to requests for comment".</summary>
    private void Silence(int token, int subject)
    {
        var sentence = Sentence(token);
        var draft = New(0.85f, Stance.NoResponse);
        draft.Source.Add(subject >= 0 && !(_document.Word(sentence.First) is "Neither") ? Phrase(subject, token) : Trimmed(new TokenRange(sentence.First + (_document.Word(sentence.First) is "Neither" ? 1 : 0), VerbGroup(token).First)));
        draft.Cue.Add(VerbGroup(token));
        int start = token + 1;
        if (start < sentence.End && _document.Word(start) is "to")
        {
            start++;
        }

        AddTrimmed(draft.Content, new TokenRange(Math.Min(start, sentence.End), Math.Min(Math.Max(_last[token] + 1, start), sentence.End)));
    }

    /// <summary>Who a verb is laid on: its subject, or whoever spoke before it in the same sentence.</summary>
    private List<TokenRange> Speakers(int verb, int subject)
    {
        if (subject >= 0 && IsPersonal(subject))
        {
            return [Phrase(subject, verb)];
        }

        var before = _drafts.FindLast(draft => draft.Source.Count > 0 && draft.Cue.Count > 0 && _sentenceOf[draft.Cue[0].First] == _sentenceOf[verb] && draft.Cue[0].First < verb);
        return before?.Source.ToList() ?? [];
    }

    /// <summary>"has strong indications that ...": the holder is the source, the noun with its verb the cue.</summary>
    private void Indication(int token)
    {
        int clause = Child(token, Dependency.Acl) is >= 0 and var acl ? acl : Child(token, Dependency.Ccomp);
        var sentence = Sentence(token);
        int that = token + 1;
        if (that >= sentence.End || !(_document.Word(that) is "that"))
        {
            return;
        }

        int verb = token - 1;
        while (verb > Math.Max(sentence.First, token - 5) && !Holdings.Contains(_document.LemmaArray[verb]))
        {
            verb--;
        }

        bool held = Holdings.Contains(_document.LemmaArray[verb]);
        if (!held && _document.RelationArray[token] == Dependency.Nsubj)
        {
            return; // "reports that ... emerged": the verb is no cue of it
        }

        var outer = Enclosing(token);
        var draft = new Draft { Sureness = 0.65f, Within = outer };
        if (held)
        {
            int start = ClauseStart(verb, sentence);
            start = outer?.Content.Find(range => token >= range.First && token < range.End) is { Count: > 0 } piece ? Math.Max(start, piece.First) : start;
            AddTrimmed(draft.Source, new TokenRange(start, verb));
            draft.Cue.Add(new TokenRange(verb, token + 1));
        }
        else
        {
            draft.Cue.Add(new TokenRange(Math.Min(_first[token], token), token + 1));
        }

        int end = clause > token && _last[clause] > that ? Math.Max(_last[clause], _last[token]) + 1 : sentence.End;
        end = QuoteEnd(verb, that, end);
        end = outer?.Content.Find(range => token >= range.First && token < range.End) is { Count: > 0 } within ? Math.Min(Math.Max(end, that + 1), within.End) : end;
        AddTrimmed(draft.Content, new TokenRange(that, Math.Min(Math.Max(end, that + 1), sentence.End)));
        if (draft.Content.Count > 0 && draft.Content[0].Count > 2)
        {
            _drafts.Add(draft);
        }
    }

    /// <summary>A content whose quotation was opened with its cue ends where the quotation closes.</summary>
    private int QuoteEnd(int from, int that, int end)
    {
        bool opened = Enumerable.Range(from, that - from).Any(token => _document.Word(token) is "“" or "\"");
        for (int token = that; opened && token < end; token++)
        {
            if (_document.Word(token) is "”" or "\"")
            {
                return token;
            }
        }

        return end;
    }

    /// <summary>"Informants helped track the general: Reuters" — one line, no final stop, a name after the last colon.</summary>
    private void Headline()
    {
        foreach (var paragraph in Paragraphs.Of(_document))
        {
            int colon = -1;
            for (int token = paragraph.End - 1; token > paragraph.First + 2 && token >= paragraph.End - 6; token--)
            {
                if (_document.Word(token) is ":")
                {
                    colon = token;
                    break;
                }
            }

            if (colon < 0 || colon == paragraph.End - 1 || paragraph.Count > 40 || _cueTokens.Contains(colon) || _document.Word(paragraph.End - 1) is "." or "!" or "?")
            {
                continue;
            }

            bool name = Enumerable.Range(colon + 1, paragraph.End - colon - 1).All(token => char.IsUpper(_document.Word(token)[0]) || _document.TagArray[token] is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Punct or PartOfSpeech.Adp);
            if (name && !_drafts.Exists(draft => draft.Content.Exists(range => range.First < colon && range.End > paragraph.First)))
            {
                var draft = New(0.85f);
                draft.Source.Add(new TokenRange(colon + 1, paragraph.End));
                draft.Cue.Add(new TokenRange(colon, colon + 1));
                AddTrimmed(draft.Content, new TokenRange(paragraph.First, colon));
            }
        }
    }

    private Draft? Enclosing(int token) =>
        _drafts.Find(draft => draft.Within is null && draft.Content.Exists(range => token >= range.First && token < range.End) && !draft.HasCueAt(token));

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

    private int Child(int token, Dependency relation) => _children[token]?.Find(child => _document.RelationArray[child] == relation) is > 0 and var found ? found
        : _children[token]?.Count > 0 && _children[token].Exists(child => child == 0 && _document.RelationArray[0] == relation) ? 0 : -1;

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

    private TokenRange? Complement(int verb)
    {
        int child = Child(verb, Dependency.Ccomp) is >= 0 and var clause ? clause : -1;
        return child > verb && Whatever(_first[child]) ? Extent(child, Sentence(verb)) : null;
    }

    private bool Whatever(int token) => _document.LemmaArray[token].ToLowerInvariant() is "whether" or "how" or "why" or "who" or "what" or "which" or "when" or "where" or "if";

    private TokenRange? Whether(int verb)
    {
        var sentence = Sentence(verb);
        for (int token = verb + 1; token < Math.Min(verb + 4, sentence.End); token++)
        {
            if (_document.LemmaArray[token].ToLowerInvariant() is "whether" or "how" or "why" or "who" or "if")
            {
                return new TokenRange(token, Math.Max(token + 1, Math.Min(_last[verb] + 1, sentence.End)));
            }
        }

        return null;
    }

    private TokenRange? OfClause(int verb)
    {
        var sentence = Sentence(verb);
        if (verb + 2 >= sentence.End || !(_document.Word(verb + 1) is "of"))
        {
            return null;
        }

        int head = verb + 2;
        int end = Math.Max(_last[head], _document.HeadArray[head] is > 0 and var over && over > verb ? _last[over] : head) + 1;
        return new TokenRange(verb + 1, Math.Min(end, sentence.End));
    }

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
