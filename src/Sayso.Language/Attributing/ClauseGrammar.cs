namespace Sayso.Language.Attributing;

/// <summary>What the parse says of clauses: subjects and their phrases, verbs with their auxiliaries, what is negated.</summary>
internal sealed class ClauseGrammar(Document document)
{
    private readonly Document _document = document;
    private readonly int[] _first = document.Extents.First;
    private readonly int[] _last = document.Extents.Last;
    private readonly TreeShape _tree = document.Tree;

    public int Root(TokenRange sentence)
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

    public TokenRange Sentence(int token) => _document.SentenceRanges[_document.SentenceOf[token]];

    public TokenRange Extent(int token, TokenRange sentence) =>
        new(Math.Max(_first[token], sentence.First), Math.Min(_last[token] + 1, sentence.End));

    /// <summary>The subject's phrase, without what lies beyond the verb.</summary>
    public TokenRange Phrase(int subject, int verb)
    {
        var range = Extent(subject, Sentence(subject));
        range = verb > subject ? new TokenRange(range.First, Math.Min(range.End, verb))
            : new TokenRange(Math.Max(range.First, verb + 1), range.End);
        // A possessive leans on a noun: "Kaldera's | Interior Ministry".
        int end = range.End;
        while (end < verb && end > range.First && (_document.Word(end - 1) is "'s" or "’s" || end > range.End)
            && _document.TagArray[end] is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num)
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
    public TokenRange VerbGroup(int verb)
    {
        int first = verb;
        while (first > Sentence(verb).First
            && (_document.TagArray[first - 1] is PartOfSpeech.Aux or PartOfSpeech.Part
                || (_document.TagArray[first - 1] == PartOfSpeech.Adv && _document.HeadArray[first - 1] == verb)))
        {
            first--;
        }

        return new TokenRange(first, verb + 1);
    }

    public bool IsNegated(int verb)
    {
        for (int token = Math.Max(Sentence(verb).First, verb - 4); token < verb; token++)
        {
            if (_document.LemmaArray[token] is "not" or "n't" or "never" && _document.HeadArray[token] is var head
                && (head == verb || (head >= 0 && _document.HeadArray[head] == verb) || verb - token <= 2))
            {
                return true;
            }
        }

        int start = Sentence(verb).First;
        return _document.LemmaArray[start].ToLowerInvariant() is "neither" or "nobody" or "none" && verb - start <= 40;
    }

    public int Child(int token, Dependency relation)
    {
        int child = _tree.First[token];
        while (child >= 0 && _document.RelationArray[child] != relation)
        {
            child = _tree.NextSibling[child];
        }

        return child;
    }

    public int InheritedSubject(int token)
    {
        for (int steps = 0; steps < 3 && _document.RelationArray[token] is Dependency.Conj or Dependency.Xcomp
            && _document.HeadArray[token] >= 0; steps++)
        {
            token = _document.HeadArray[token];
            if (Child(token, Dependency.Nsubj) is >= 0 and var subject)
            {
                return subject;
            }
        }

        return -1;
    }

    /// <summary>"Pell defended the call, calling it perfect": whoever does what the participle goes with; -1 for none.</summary>
    public int ControllingSubject(int participle) =>
        _document.RelationArray[participle] == Dependency.Advcl && _document.HeadArray[participle] is >= 0 and var over && over < participle
            && _document.LowerArray[participle].EndsWith("ing", StringComparison.Ordinal) ? Child(over, Dependency.Nsubj) : -1;

    public bool IsPersonal(int subject) =>
        _document.TagArray[subject] is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron
        && !(_document.LemmaArray[subject].ToLowerInvariant() is "it" or "that" or "this" or "which" or "there");

    /// <summary>Where the clause of a token starts, by the marks before it.</summary>
    public int ClauseStart(int token, TokenRange sentence)
    {
        int first = token;
        while (first > sentence.First && !(_document.Word(first - 1) is "," or ";" or ":" or "and" or "but" or "“" or "\""))
        {
            first--;
        }

        return first;
    }

    public TokenRange Trimmed(TokenRange range)
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

    public void AddTrimmed(List<TokenRange> into, TokenRange range)
    {
        var trimmed = Trimmed(range);
        if (trimmed.Count > 0)
        {
            into.Add(trimmed);
        }
    }

    public bool IsEdge(int token) => _document.Word(token) is "," or "." or ";" or ":" or "-" or "–" or "—" or "!" or "?";
}
