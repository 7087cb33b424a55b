namespace Sayso.Language.Attributing;

/// <summary>What grammar settles about attributions that the labeller found.</summary>
internal sealed class DraftRepairs(Document document, ClauseGrammar grammar, DraftBook book, VerbConstructions verbs)
{
    private readonly Document _document = document;
    private readonly ClauseGrammar _grammar = grammar;
    private readonly DraftBook _book = book;
    private readonly VerbConstructions _verbs = verbs;
    private readonly int[] _first = document.Extents.First;
    private readonly int[] _sentenceOf = document.SentenceOf;

    /// <summary>Mends what the labeller found where a construction leaves no doubt.</summary>
    public void Repair()
    {
        foreach (var draft in _book.Drafts.ToList())
        {
            ReleaseAdverb(draft);
            Refuse(draft);
            _verbs.Suspect(draft);
            PartSecondVerb(draft);
            According(draft);
            SubjectIsNoContent(draft);
            PartTrailing(draft);
            SourceIsSubject(draft);
        }

        _book.RemoveForgotten();
    }

    /// <summary>
    /// "Haddad offered to resign, an official told Reuters": who says it stands behind the last comma; what stands before is one content.
    /// </summary>
    private void PartTrailing(Draft draft)
    {
        if (draft.Cue.Count < 2 || draft.Source.Count < 2 || draft.Content.Count == 0)
        {
            return;
        }

        var cue = draft.Cue.MaxBy(range => range.First);
        var source = draft.Source.Where(range => range.End <= cue.First).MaxBy(range => range.First);
        int comma = source.First - 1;
        if (source.Count == 0 || cue.First - source.End > 1 || comma < 0 || _document.Word(comma) is not ","
            || _sentenceOf[comma] != _sentenceOf[cue.First] || draft.Content.Exists(range => range.End > comma))
        {
            return;
        }

        draft.Cue.Remove(cue);
        draft.Source.Remove(source);
        var outer = _book.New(draft.Sureness);
        outer.Source.Add(source);
        outer.Cue.Add(cue);
        _grammar.AddTrimmed(outer.Content, new TokenRange(_document.SentenceRanges[_sentenceOf[comma]].First, comma));
        draft.Within = outer;
    }

    /// <summary>"Emails seen by The Ledger show ...": the subject says it, not a name inside its phrase.</summary>
    private void SourceIsSubject(Draft draft)
    {
        if (draft.Source.Count != 1 || draft.Cue.Count != 1)
        {
            return;
        }

        int verb = _document.TopOf(draft.Cue[0]);
        int subject = _document.TagArray[verb] == PartOfSpeech.Verb ? _grammar.Child(verb, Dependency.Nsubj) : -1;
        var source = draft.Source[0];
        if (subject >= 0 && subject < source.First && _grammar.Phrase(subject, verb) is var phrase && phrase.First <= subject
            && phrase.End >= source.End && phrase.End <= draft.Cue[0].First
            && !draft.Content.Exists(range => range.First < phrase.End && range.End > phrase.First))
        {
            draft.Source[0] = phrase;
        }
    }

    /// <summary>A verbless phrase before the cue, with the real content behind it, is who says it.</summary>
    private void SubjectIsNoContent(Draft draft)
    {
        if (draft.Source.Count > 0 || draft.Cue.Count == 0 || draft.Content.Count < 2)
        {
            return;
        }

        var first = draft.Content[0];
        var cue = draft.Cue[0];
        bool phrase = first.Count <= 8 && first.End <= cue.First && _sentenceOf[first.First] == _sentenceOf[cue.First]
            && draft.Content[1].First >= cue.End && _sentenceOf[draft.Content[1].First] == _sentenceOf[cue.First]
            && !Enumerable.Range(first.First, first.Count).Any(token => _document.TagArray[token] is PartOfSpeech.Verb or PartOfSpeech.Aux);
        if (phrase)
        {
            draft.Content.RemoveAt(0);
            _grammar.AddTrimmed(draft.Source, first);
        }
    }

    /// <summary>
    /// A cue or content that holds "reportedly" at its clause's head makes way for the adverb, which lays the clause on nobody.
    /// </summary>
    private void ReleaseAdverb(Draft draft)
    {
        foreach (var range in draft.Cue)
        {
            for (int token = range.First; token < range.End; token++)
            {
                if (range.Count > 1 && ConstructionWords.Adverbs.Contains(_document.LemmaArray[token]))
                {
                    _book.Forget(draft);
                    return;
                }
            }
        }

        // A content that runs on from another sentence into one that an adverb marks does not reach there.
        if (draft.Cue.Count > 0)
        {
            int cue = _sentenceOf[draft.Cue[0].First];
            draft.Content.RemoveAll(range => _sentenceOf[range.First] != cue
                && Enumerable.Range(range.First, range.Count)
                    .Any(token => ConstructionWords.Adverbs.Contains(_document.LemmaArray[token])));
        }
    }

    /// <summary>"declined to comment on whether ...": read anew from the grammar, which knows where cue and content part.</summary>
    private void Refuse(Draft draft)
    {
        foreach (var range in draft.Cue)
        {
            for (int token = range.First; token < range.End; token++)
            {
                if (_document.LemmaArray[token] is "decline" or "refuse" && _document.TagArray[token] == PartOfSpeech.Verb)
                {
                    int subject =
                        _grammar.Child(token, Dependency.Nsubj) is >= 0 and var direct ? direct : _grammar.InheritedSubject(token);
                    int complement = _grammar.Child(token, Dependency.Xcomp);
                    if (subject >= 0 && complement == token + 2 && ConstructionWords.Tellings.Contains(_document.LemmaArray[complement]))
                    {
                        _book.Forget(draft);
                        _verbs.Refusal(token, subject, complement);
                        _book.CueTokens.Add(token);
                        _book.CueTokens.Add(complement);
                    }

                    return;
                }
            }
        }
    }

    /// <summary>"did say X, but did not detail Y": Y is what the same voice would not say.</summary>
    private void PartSecondVerb(Draft draft)
    {
        for (int number = 0; number < draft.Content.Count; number++)
        {
            var content = draft.Content[number];
            for (int token = content.First + 2; token < content.End - 3; token++)
            {
                bool joint = _document.Word(token) is "but" or "and"
                    && _document.LemmaArray[token + 1] is "do" or "would" or "will" or "could" or "can"
                    && _document.LemmaArray[token + 2] is "not";
                if (joint && ConstructionWords.Tellings.Contains(_document.LemmaArray[token + 3]) && draft.Source.Count > 0)
                {
                    draft.Content[number] = _grammar.Trimmed(new TokenRange(content.First, token));
                    var second = _book.New(Math.Min(draft.Sureness, 0.7f), Stance.Declines);
                    second.Source.AddRange(draft.Source);
                    second.Cue.Add(new TokenRange(token + 1, token + 4));
                    _book.CueTokens.Add(token + 3);
                    _grammar.AddTrimmed(second.Content, new TokenRange(token + 4, content.End));
                    return;
                }
            }
        }
    }

    /// <summary>"According to an exclusive from Reuters, ...": the phrase after it is the source.</summary>
    private void According(Draft draft)
    {
        int number = draft.Cue.FindIndex(range =>
            _document.Word(range.First).Equals("according", StringComparison.OrdinalIgnoreCase) && _document.Word(range.End - 1) is "to");
        if (number < 0)
        {
            return;
        }

        var cue = draft.Cue[number];
        if (draft.Source.Count > 0)
        {
            GiveBackSubject(draft, cue);
            return;
        }

        var sentence = _grammar.Sentence(cue.First);

        // A content that starts right behind "according to" starts with who says it, up to the comma.
        int swallowing = draft.Content.FindIndex(range => range.First == cue.End);
        int comma = cue.End;
        while (swallowing >= 0 && comma < draft.Content[swallowing].End && !(_document.Word(comma) is ","))
        {
            comma++;
        }

        if (swallowing >= 0 && comma < draft.Content[swallowing].End - 1)
        {
            _grammar.AddTrimmed(draft.Source, new TokenRange(cue.End, comma));
            draft.Content[swallowing] = new TokenRange(comma + 1, draft.Content[swallowing].End);
            return;
        }

        int end = cue.End;
        while (end < sentence.End && !(_document.Word(end) is "," or "." or ";" or "“" or "\"")
            && !draft.Content.Exists(range => end >= range.First && end < range.End))
        {
            end++;
        }

        _grammar.AddTrimmed(draft.Source, new TokenRange(cue.End, end));
    }

    /// <summary>
    /// "According to X, Y have indications that ...": Y is no source of it but the subject of what X says, and its verb no cue.
    /// </summary>
    private void GiveBackSubject(Draft draft, TokenRange cue)
    {
        if (draft.Content.Count == 0)
        {
            return;
        }

        int number = draft.Source.FindIndex(range => range.First == cue.End);
        var source = number < 0 ? default : draft.Source[number];
        for (int token = source.First + 1; token < source.End; token++)
        {
            if (_document.RelationArray[token] == Dependency.Nsubj && _document.HeadArray[token] >= source.End
                && _first[token] > source.First && _document.Word(_first[token] - 1) is ",")
            {
                draft.Source.RemoveRange(number, draft.Source.Count - number);
                _grammar.AddTrimmed(draft.Source, new TokenRange(source.First, _first[token] - 1));
                draft.Cue.RemoveAll(range => range != cue);
                var content = new TokenRange(_first[token], Math.Max(draft.Content[^1].End, _document.HeadArray[token] + 1));
                draft.Content.Clear();
                draft.Content.Add(content);
                return;
            }
        }
    }
}
