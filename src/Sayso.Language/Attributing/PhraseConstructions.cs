namespace Sayso.Language.Attributing;

/// <summary>Adverbs, "according to", indications, headlines, and sayings behind the last comma.</summary>
internal sealed class PhraseConstructions(Document document, CueLexicon cues, ClauseGrammar grammar, DraftBook book)
{
    private readonly Document _document = document;
    private readonly CueLexicon _cues = cues;
    private readonly ClauseGrammar _grammar = grammar;
    private readonly DraftBook _book = book;
    private readonly int[] _first = document.Extents.First;
    private readonly int[] _last = document.Extents.Last;
    private readonly TreeShape _tree = document.Tree;

    /// <summary>
    /// "..., one official told Reuters": a saying verb with its subject behind the last comma of a sentence that nothing else marks.
    /// </summary>
    public void Trailing(TokenRange sentence)
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
        while (verb < sentence.End
            && _document.TagArray[verb] is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn
                or PartOfSpeech.Num or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Part or PartOfSpeech.Sym)
        {
            verb++;
        }

        bool says = verb > comma + 1 && verb < sentence.End && _document.TagArray[verb] == PartOfSpeech.Verb
            && _cues.Strength(_document.Forms.Lower[verb]) >= 4 && sentence.End - verb <= 12
            && _document.TagArray[comma + 1] != PartOfSpeech.Adp && !(_document.Word(comma + 1) is "who" or "which" or "that" or "whom")
                && !(verb + 1 < sentence.End && _document.Word(verb + 1) is "that");
        bool marked = _book.At(sentence.First)
            .Exists(draft => draft.Cue.Exists(range => range.First >= comma && range.End <= sentence.End)
            || draft.Content.Exists(range => range.First < sentence.End && range.End > sentence.First));
        if (says && !marked)
        {
            var draft = _book.New(0.8f);
            draft.Source.Add(_grammar.Trimmed(new TokenRange(comma + 1, verb)));
            draft.Cue.Add(new TokenRange(verb, verb + 1));
            _grammar.AddTrimmed(draft.Content, new TokenRange(sentence.First, comma));
        }
    }

    /// <summary>
    /// "Soleimani reportedly avoided ...": nobody is named; the content is the clause from its subject on, without the adverb.
    /// </summary>
    public void Adverb(int token)
    {
        var sentence = _grammar.Sentence(token);
        int verb = Enumerable.Range(token + 1, Math.Max(0, Math.Min(token + 5, sentence.End) - token - 1))
            .FirstOrDefault(next => _document.TagArray[next] == PartOfSpeech.Verb, _document.HeadArray[token]);
        if (verb < 0)
        {
            return;
        }

        int subject = _grammar.Child(verb, Dependency.Nsubj) is >= 0 and var direct ? direct : _grammar.InheritedSubject(verb);
        int first = subject >= 0 && subject < token ? Math.Min(_first[subject], token) : _grammar.ClauseStart(token, sentence);
        int end = sentence.End;
        for (int child = _tree.First[verb]; child >= 0; child = _tree.NextSibling[child])
        {
            // Another clause with a subject of its own says something else.
            if (child > verb && _document.RelationArray[child] is Dependency.Conj && _grammar.Child(child, Dependency.Nsubj) >= 0)
            {
                end = Math.Min(end, _first[child]);
            }
        }

        if (_book.Enclosing(token) is { } outer && outer.Content.Find(range => token >= range.First && token < range.End) is var piece)
        {
            first = Math.Max(first, piece.First);
            end = Math.Min(end, piece.End);
        }

        var draft = new Draft { Sureness = 0.8f };
        draft.Cue.Add(new TokenRange(token, token + 1));
        _grammar.AddTrimmed(draft.Content, new TokenRange(Math.Max(first, sentence.First), token));
        _grammar.AddTrimmed(draft.Content, new TokenRange(token + 1, end));
        if (draft.Content.Count == 0)
        {
            return;
        }

        draft.Within = _book.Enclosing(token);
        foreach (var inner in _book.At(token)
            .Where(inner => inner.Within is null && inner.Cue.Count > 0
            && draft.Content.Exists(range =>
                range.First <= inner.Start && inner.Cue.TrueForAll(cue => cue.First >= range.First && cue.End <= range.End))))
        {
            inner.Within = draft;
        }

        _book.Add(draft);
    }

    /// <summary>"According to X, Y" and "Y, according to X".</summary>
    public void AccordingTo(int token)
    {
        var sentence = _grammar.Sentence(token);
        int end = token + 2;
        while (end < sentence.End && !_grammar.IsEdge(end) && !(_document.Word(end) is "“" or "\""))
        {
            end++;
        }

        var outer = _book.Enclosing(token);
        var content = token - sentence.First <= 1 ? new TokenRange(Math.Min(end + 1, sentence.End), sentence.End)
            : new TokenRange(sentence.First, token);
        var draft = new Draft { Sureness = 0.75f, Within = outer };
        draft.Cue.Add(new TokenRange(token, token + 2));
        _grammar.AddTrimmed(draft.Source, new TokenRange(token + 2, end));
        _grammar.AddTrimmed(draft.Content, outer is null ? content : DraftBook.Within(outer, content, token));
        if (draft.Source.Count > 0 && draft.Content.Count > 0)
        {
            _book.Add(draft);
        }
    }

    /// <summary>"has strong indications that ...": the holder is the source, the noun with its verb the cue.</summary>
    public void Indication(int token)
    {
        int clause = _grammar.Child(token, Dependency.Acl) is >= 0 and var acl ? acl : _grammar.Child(token, Dependency.Ccomp);
        var sentence = _grammar.Sentence(token);
        int that = token + 1;
        if (that >= sentence.End || !(_document.Word(that) is "that"))
        {
            return;
        }

        // A sentence may begin with it: "Claims that ...".
        int verb = Math.Max(sentence.First, token - 1);
        while (verb > Math.Max(sentence.First, token - 5) && !ConstructionWords.Holdings.Contains(_document.LemmaArray[verb]))
        {
            verb--;
        }

        bool held = ConstructionWords.Holdings.Contains(_document.LemmaArray[verb]);
        if (!held && _document.RelationArray[token] == Dependency.Nsubj)
        {
            return; // "reports that ... emerged": the verb is no cue of it
        }

        var outer = _book.Enclosing(token);
        var draft = new Draft { Sureness = 0.65f, Within = outer };
        if (held)
        {
            int start = _grammar.ClauseStart(verb, sentence);
            start = outer?.Content.Find(range => token >= range.First && token < range.End) is { Count: > 0 } piece
                ? Math.Max(start, piece.First)
                : start;
            _grammar.AddTrimmed(draft.Source, new TokenRange(start, verb));
            draft.Cue.Add(new TokenRange(verb, token + 1));
        }
        else
        {
            draft.Cue.Add(new TokenRange(Math.Min(_first[token], token), token + 1));
        }

        int end = clause > token && _last[clause] > that ? Math.Max(_last[clause], _last[token]) + 1 : sentence.End;
        end = QuoteEnd(verb, that, end);
        end = outer?.Content.Find(range => token >= range.First && token < range.End) is { Count: > 0 } within
            ? Math.Min(Math.Max(end, that + 1), within.End)
            : end;
        _grammar.AddTrimmed(draft.Content, new TokenRange(that, Math.Min(Math.Max(end, that + 1), sentence.End)));
        if (draft.Content.Count > 0 && draft.Content[0].Count > 2)
        {
            _book.Add(draft);
        }
    }

    /// <summary>"Informants helped track the general: Reuters" — one line, no final stop, a name after the last colon.</summary>
    public void Headline()
    {
        foreach (var paragraph in _document.ParagraphRanges)
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

            if (colon < 0 || colon == paragraph.End - 1 || paragraph.Count > 40 || _book.CueTokens.Contains(colon)
                || _document.Word(paragraph.End - 1) is "." or "!" or "?" or ")") // "(Image: A. Pell)"
            {
                continue;
            }

            bool name = Enumerable.Range(colon + 1, paragraph.End - colon - 1)
                .All(token => char.IsUpper(_document.Word(token)[0])
                || _document.TagArray[token] is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Punct
                    or PartOfSpeech.Adp);
            if (name
                && !Enumerable.Range(paragraph.First, colon - paragraph.First)
                    .Any(token =>
                    _book.At(token).Exists(draft => draft.Content.Exists(range => token >= range.First && token < range.End))))
            {
                var draft = _book.New(0.85f);
                draft.Source.Add(new TokenRange(colon + 1, paragraph.End));
                draft.Cue.Add(new TokenRange(colon, colon + 1));
                _grammar.AddTrimmed(draft.Content, new TokenRange(paragraph.First, colon));
            }
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
}
