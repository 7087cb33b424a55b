namespace Sayso.Language.Attributing;

/// <summary>Verbs that refuse, keep silent, suspect, inquire, and that say something inside another saying.</summary>
internal sealed class VerbConstructions(Document document, CueLexicon cues, ClauseGrammar grammar, DraftBook book)
{
    private readonly Document _document = document;
    private readonly CueLexicon _cues = cues;
    private readonly ClauseGrammar _grammar = grammar;
    private readonly DraftBook _book = book;
    private readonly int[] _first = document.Extents.First;
    private readonly int[] _last = document.Extents.Last;
    private readonly int[] _sentenceOf = document.SentenceOf;

    public void Verb(int token)
    {
        string lemma = _document.LemmaArray[token];
        bool negated = _grammar.IsNegated(token);
        int subject = _grammar.Child(token, Dependency.Nsubj) is >= 0 and var direct ? direct : _grammar.InheritedSubject(token);
        if (lemma is "decline" or "refuse" && subject >= 0)
        {
            Refusal(token, subject, _grammar.Child(token, Dependency.Xcomp));
        }
        else if (negated && ConstructionWords.Answers.Contains(lemma))
        {
            Silence(token, subject);
        }
        else if (negated && ConstructionWords.Tellings.Contains(lemma) && (Complement(token) ?? Whether(token)) is { } told
            && Speakers(token, subject) is { Count: > 0 } speakers)
        {
            var draft = _book.New(0.7f, Stance.Declines);
            draft.Source.AddRange(speakers);
            draft.Cue.Add(_grammar.VerbGroup(token));
            _grammar.AddTrimmed(draft.Content, told);
        }
        else if (lemma is "suspect" && _grammar.Child(token, Dependency.Nsubj) < 0 && OfClause(token) is { } suspicion)
        {
            var draft = _book.New(0.7f, Stance.Suspects);
            draft.Cue.Add(new TokenRange(token, suspicion.First));
            _grammar.AddTrimmed(draft.Content,
                new TokenRange(suspicion.First + (_document.Word(suspicion.First) is "of" ? 1 : 0), suspicion.End));
            Suspect(draft);
        }
        else if (ConstructionWords.Inquiries.Contains(lemma) && !negated && subject >= 0 && Whether(token) is { } question)
        {
            var draft = _book.New(0.75f, Stance.Asks);
            draft.Source.Add(_grammar.Phrase(subject, token));
            draft.Cue.Add(new TokenRange(_grammar.VerbGroup(token).First, Math.Max(token + 1, question.First)));
            _grammar.AddTrimmed(draft.Content, question);
        }
        else if (!negated && subject >= 0 && subject < token && Retracted(token) is { } retracted)
        {
            var draft = _book.New(0.75f, Stance.Retracts);
            draft.Source.Add(_grammar.Phrase(subject, token));
            draft.Cue.Add(_grammar.VerbGroup(token));
            _grammar.AddTrimmed(draft.Content, retracted);
        }
        else if (_cues.Strength(_document.Forms.Lower[token]) >= 3 && _book.Enclosing(token) is { } outer)
        {
            Nested(token, subject, outer);
        }
    }

    /// <summary>"declined to comment on whether ...".</summary>
    public void Refusal(int token, int subject, int complement)
    {
        var draft = _book.New(0.85f, Stance.Declines);
        draft.Source.Add(_grammar.Phrase(subject, token));
        int end = token + 1;
        if (complement > token && complement - token <= 4)
        {
            end = complement + 1;
        }

        draft.Cue.Add(new TokenRange(_grammar.VerbGroup(token).First, end));
        var sentence = _grammar.Sentence(token);
        int last = Math.Max(_last[token], complement > 0 ? _last[complement] : token);
        _grammar.AddTrimmed(draft.Content, new TokenRange(end, Math.Min(last + 1, sentence.End)));
    }

    /// <summary>"Among those suspected of X are A and B": nobody is named who suspects, and A and B are no part of X.</summary>
    public void Suspect(Draft draft)
    {
        if (draft.Cue.Count == 0 || draft.Content.Count == 0
            || !Enumerable.Range(draft.Cue[0].First, draft.Cue[0].Count)
                .Any(token => _document.LemmaArray[token] is "suspect" or "suspected" or "accuse" or "accused"))
        {
            return;
        }

        var content = draft.Content[0];
        var sentence = _grammar.Sentence(content.First);
        if (!_document.Word(sentence.First).Equals("among", StringComparison.OrdinalIgnoreCase) || draft.Cue[0].First - sentence.First > 4)
        {
            return;
        }

        draft.Source.Clear();
        for (int token = content.First + 1; token < content.End; token++)
        {
            if (_document.LemmaArray[token] is "be" && _document.Word(token) is "are" or "is" or "were" or "was")
            {
                draft.Content[0] = _grammar.Trimmed(new TokenRange(content.First, token));
                break;
            }
        }
    }

    /// <summary>
    /// What is taken back: "retracted the statement", "took it back"; null where something else is, such as troops. A "that" or "it"
    /// has to have been said shortly before.
    /// </summary>
    private TokenRange? Retracted(int verb)
    {
        int thing = _grammar.Child(verb, Dependency.Obj);
        int compound = _grammar.Child(verb, Dependency.Compound);
        int particle = compound >= 0 ? compound : _grammar.Child(verb, Dependency.Advmod);
        string lemma = _document.LemmaArray[verb];
        bool retracts = ConstructionWords.Retractions.Contains(lemma)
            || (particle > verb && ConstructionWords.Retractions.Contains($"{lemma} {_document.LemmaArray[particle]}"));
        if (!retracts || thing < verb || !ConstructionWords.Retractable.Contains(_document.LemmaArray[thing].ToLowerInvariant()))
        {
            return null;
        }

        bool isPronoun = _document.TagArray[thing] is PartOfSpeech.Pron or PartOfSpeech.Det;
        if (!isPronoun)
        {
            return new TokenRange(_first[thing], _last[thing] + 1);
        }

        int sentence = _sentenceOf[verb];
        bool wasSaid = sentence > 0 && _book.At(_document.SentenceRanges[sentence - 1].First).Count > 0;
        return wasSaid ? new TokenRange(thing, thing + 1) : null;
    }

    /// <summary>A saying inside a saying: "findings suggest that ...," an official said.</summary>
    private void Nested(int token, int subject, Draft outer)
    {
        var piece = outer.Content.Find(range => token >= range.First && token < range.End);
        int clause = _grammar.Child(token, Dependency.Ccomp);
        bool that = token + 1 < piece.End && _document.Word(token + 1) is "that";
        if (clause < 0 && !that)
        {
            return;
        }

        // Without a subject in the parse, what stands between the start of the content and the verb is it, when it is short and has no
        // verb.
        var source = subject >= 0 ? _grammar.Phrase(subject, token)
            : _grammar.Trimmed(new TokenRange(Math.Max(piece.First, _grammar.Sentence(token).First), _grammar.VerbGroup(token).First));
        bool nominal = source.Count is > 0 and <= 10
            && !Enumerable.Range(source.First, source.Count).Any(at => _document.TagArray[at] == PartOfSpeech.Verb);
        if (subject < 0 && !nominal)
        {
            return;
        }

        var content = that ? new TokenRange(token + 1, Math.Min(_grammar.Sentence(token).End, piece.End))
            : DraftBook.Within(outer, _grammar.Extent(clause, _grammar.Sentence(token)), token);
        var draft = new Draft { Sureness = Math.Min(outer.Sureness, 0.75f), Within = outer };
        _grammar.AddTrimmed(draft.Source, source);
        draft.Cue.Add(_grammar.VerbGroup(token));
        _grammar.AddTrimmed(draft.Content, content);
        if (draft.Content.Count > 0 && draft.Source.Count > 0)
        {
            _book.Add(draft);
        }
    }

    /// <summary>"Neither A nor B responded to requests for comment".</summary>
    private void Silence(int token, int subject)
    {
        var sentence = _grammar.Sentence(token);
        var draft = _book.New(0.85f, Stance.NoResponse);
        draft.Source.Add(subject >= 0 && !(_document.Word(sentence.First) is "Neither")
            ? _grammar.Phrase(subject, token)
            : _grammar.Trimmed(new TokenRange(sentence.First + (_document.Word(sentence.First) is "Neither" ? 1 : 0),
                _grammar.VerbGroup(token).First)));
        draft.Cue.Add(_grammar.VerbGroup(token));
        int start = token + 1;
        if (start < sentence.End && _document.Word(start) is "to")
        {
            start++;
        }

        _grammar.AddTrimmed(draft.Content,
            new TokenRange(Math.Min(start, sentence.End), Math.Min(Math.Max(_last[token] + 1, start), sentence.End)));
    }

    /// <summary>Who a verb is laid on: its subject, or whoever spoke before it in the same sentence.</summary>
    private List<TokenRange> Speakers(int verb, int subject)
    {
        if (subject >= 0 && _grammar.IsPersonal(subject))
        {
            return [_grammar.Phrase(subject, verb)];
        }

        var before = _book.At(verb)
            .FindLast(draft => draft.Source.Count > 0 && draft.Cue.Count > 0 && _sentenceOf[draft.Cue[0].First] == _sentenceOf[verb]
            && draft.Cue[0].First < verb);
        return before?.Source.ToList() ?? [];
    }

    private TokenRange? Complement(int verb)
    {
        int child = _grammar.Child(verb, Dependency.Ccomp) is >= 0 and var clause ? clause : -1;
        return child > verb && Whatever(_first[child]) ? _grammar.Extent(child, _grammar.Sentence(verb)) : null;
    }

    private bool Whatever(int token) =>
        _document.LemmaArray[token].ToLowerInvariant() is "whether" or "how" or "why" or "who" or "what" or "which" or "when" or "where"
        or "if";

    private TokenRange? Whether(int verb)
    {
        var sentence = _grammar.Sentence(verb);
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
        var sentence = _grammar.Sentence(verb);
        if (verb + 2 >= sentence.End || !(_document.Word(verb + 1) is "of"))
        {
            return null;
        }

        int head = verb + 2;
        int end = Math.Max(_last[head], _document.HeadArray[head] is > 0 and var over && over > verb ? _last[over] : head) + 1;
        return new TokenRange(verb + 1, Math.Min(end, sentence.End));
    }
}
