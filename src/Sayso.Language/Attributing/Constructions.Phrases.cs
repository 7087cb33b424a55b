namespace Sayso.Language.Attributing;

/// <content>Adverbs, "according to", indications, headlines, and sayings behind the last comma.</content>
internal sealed partial class Constructions
{
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
        bool marked = At(sentence.First).Exists(draft => draft.Cue.Exists(range => range.First >= comma && range.End <= sentence.End) || draft.Content.Exists(range => range.First < sentence.End && range.End > sentence.First));
        if (says && !marked)
        {
            var draft = New(0.8f);
            draft.Source.Add(Trimmed(new TokenRange(comma + 1, verb)));
            draft.Cue.Add(new TokenRange(verb, verb + 1));
            AddTrimmed(draft.Content, new TokenRange(sentence.First, comma));
        }
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
        for (int child = _tree.First[verb]; child >= 0; child = _tree.NextSibling[child])
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
        foreach (var inner in At(token).Where(inner => inner.Within is null && inner.Cue.Count > 0 && draft.Content.Exists(range => range.First <= inner.Start && inner.Cue.TrueForAll(cue => cue.First >= range.First && cue.End <= range.End))))
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

        var outer = Enclosing(token);
        var content = token - sentence.First <= 1 ? new TokenRange(Math.Min(end + 1, sentence.End), sentence.End) : new TokenRange(sentence.First, token);
        var draft = new Draft { Sureness = 0.75f, Within = outer };
        draft.Cue.Add(new TokenRange(token, token + 2));
        AddTrimmed(draft.Source, new TokenRange(token + 2, end));
        AddTrimmed(draft.Content, outer is null ? content : Within(outer, content, token));
        if (draft.Source.Count > 0 && draft.Content.Count > 0)
        {
            _drafts.Add(draft);
        }
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

        // A sentence may begin with it: "Claims that ...".
        int verb = Math.Max(sentence.First, token - 1);
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

            if (colon < 0 || colon == paragraph.End - 1 || paragraph.Count > 40 || _cueTokens.Contains(colon) || _document.Word(paragraph.End - 1) is "." or "!" or "?")
            {
                continue;
            }

            bool name = Enumerable.Range(colon + 1, paragraph.End - colon - 1).All(token => char.IsUpper(_document.Word(token)[0]) || _document.TagArray[token] is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Punct or PartOfSpeech.Adp);
            if (name && !Enumerable.Range(paragraph.First, colon - paragraph.First).Any(token => At(token).Exists(draft => draft.Content.Exists(range => token >= range.First && token < range.End))))
            {
                var draft = New(0.85f);
                draft.Source.Add(new TokenRange(colon + 1, paragraph.End));
                draft.Cue.Add(new TokenRange(colon, colon + 1));
                AddTrimmed(draft.Content, new TokenRange(paragraph.First, colon));
            }
        }
    }
}
