namespace Sayso.Language.Attributing;

/// <summary>
/// Ways of attributing that grammar settles and that training texts show too seldom to be learned: adverbs, refusals, silences, suspicions,
/// indications, headlines, and sayings inside sayings.
/// </summary>
/// <remarks>Works on the parse. Adds what the labeller left out; changes nothing that it found.</remarks>
internal sealed class Constructions
{
    private readonly Document _document;
    private readonly CueLexicon _cues;
    private readonly ClauseGrammar _grammar;
    private readonly DraftBook _book;
    private readonly VerbConstructions _verbs;
    private readonly PhraseConstructions _phrases;

    public Constructions(Document document, CueLexicon cues, List<Draft> drafts)
    {
        _document = document;
        _cues = cues;
        _grammar = new ClauseGrammar(document);
        _book = new DraftBook(document, drafts);
        _verbs = new VerbConstructions(document, cues, _grammar, _book);
        _phrases = new PhraseConstructions(document, cues, _grammar, _book);
    }

    /// <summary>Mends what the labeller found where a construction leaves no doubt.</summary>
    public void Repair() => new DraftRepairs(_document, _grammar, _book, _verbs).Repair();

    /// <summary>Adds the attributions that constructions mark.</summary>
    public void Add()
    {
        for (int token = 0; token < _document.TokenSpans.Length; token++)
        {
            if (_book.CueTokens.Contains(token))
            {
                continue;
            }

            if (_document.Word(token).Equals("according", StringComparison.OrdinalIgnoreCase) && token + 2 < _document.TokenSpans.Length
                && _document.Word(token + 1) is "to")
            {
                _phrases.AccordingTo(token);
                continue;
            }

            if (token > 0 && _document.LemmaArray[token - 1] is "not" && ConstructionWords.Tellings.Contains(_document.LemmaArray[token])
                && _document.TagArray[token] is not PartOfSpeech.Verb)
            {
                _verbs.Verb(token); // "did not detail how": whatever the tagger makes of it, it is a verb
                continue;
            }

            switch (_document.TagArray[token])
            {
                case PartOfSpeech.Adv when ConstructionWords.Adverbs.Contains(_document.LemmaArray[token]):
                    _phrases.Adverb(token);
                    break;
                case PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj:
                    _verbs.Verb(token);
                    break;
                case PartOfSpeech.Noun when ConstructionWords.Indications.Contains(_document.LemmaArray[token]):
                    _phrases.Indication(token);
                    break;
            }
        }

        foreach (var sentence in _document.SentenceRanges)
        {
            _phrases.Trailing(sentence);
        }

        _phrases.Headline();
        new QuoteTails(_document, _cues, _book).Add();
        new LineCredits(_document, _grammar, _book).Add();
        _book.RemoveForgotten();
    }

    /// <summary>
    /// Gives a cue without a source the subject of its verb, and a content without a cue the saying verb that governs it.
    /// </summary>
    public void Complete()
    {
        foreach (var draft in _book.Drafts)
        {
            if (draft.Cue.Count == 0 && draft.Content.Count > 0)
            {
                int over = _document.HeadArray[_document.TopOf(draft.Content[0])];
                if (over >= 0 && !_book.CueTokens.Contains(over) && _document.TagArray[over] == PartOfSpeech.Verb
                    && _cues.Strength(_document.Forms.Lower[over]) >= 3
                    && !draft.Content.Exists(range => over >= range.First && over < range.End))
                {
                    draft.Cue.Add(new TokenRange(over, over + 1));
                    _book.CueTokens.Add(over);
                }
            }

            if (draft.Source.Count == 0 && draft.Cue.Count > 0)
            {
                int verb = _document.TopOf(draft.Cue[0]);
                int subject = _grammar.Child(verb, Dependency.Nsubj) is >= 0 and var direct ? direct
                    : _grammar.InheritedSubject(verb) is >= 0 and var inherited ? inherited : _grammar.ControllingSubject(verb);
                if (subject >= 0 && _grammar.IsPersonal(subject)
                    && !draft.Content.Exists(range => subject >= range.First && subject < range.End) && !draft.HasCueAt(subject)
                    && _document.TagArray[verb] is PartOfSpeech.Verb or PartOfSpeech.Aux)
                {
                    draft.Source.Add(_grammar.Phrase(subject, verb));
                }
            }
        }
    }

    /// <summary>
    /// A content that nothing marks and that itself starts with somebody saying something is parted into source, cue and content; one that
    /// cannot be is no attribution, unless it is quoted.
    /// </summary>
    public void Carve(int[] quotation)
    {
        foreach (var draft in _book.Drafts.Where(draft => draft.Cue.Count == 0 && draft.Source.Count == 0))
        {
            var content = draft.Content[0];
            var sentence = _grammar.Sentence(content.First);
            int root = _grammar.Root(sentence);
            int subject = root < 0 ? -1 : _grammar.Child(root, Dependency.Nsubj);
            bool saying = subject >= 0 && subject < root && root > content.First && root < content.End - 1
                && _cues.Strength(_document.Forms.Lower[root]) >= 4 && quotation[root] == 0
                && _grammar.Phrase(subject, root) is { Count: > 0 } phrase && phrase.First >= content.First;
            if (saying)
            {
                draft.Source.Add(_grammar.Phrase(subject, root));
                draft.Cue.Add(_grammar.VerbGroup(root));
                _book.CueTokens.Add(root);
                draft.Content[0] = new TokenRange(root + 1, content.End);
            }
            else if (quotation[content.First] == 0 && quotation[content.End - 1] == 0)
            {
                _book.Drop(draft);
            }
        }

        _book.RemoveForgotten();
    }
}
