using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Factuality;

namespace Sayso.Understand;

/// <summary>What states something: clauses with a predicate and, outside of what is attributed, a subject.</summary>
internal sealed class Clauses
{
    // A sentence of more tokens is a list or a table; it is not cut.
    private const int LongestCut = 150;
    private const int ShortestPart = 4;

    private static readonly HashSet<string> Denied = ["say", "do", "write", "tell", "claim", "suggest", "admit"];
    private static readonly HashSet<string> Untrue = Lexicon.English.Words("untrue");
    private static readonly HashSet<string> Held = Lexicon.English.Words("held");
    private static readonly HashSet<string> BareSayings = Lexicon.English.Words("bare-sayings");

    private readonly Document _document;
    private readonly bool[] _hasSubject;
    private readonly bool[] _hasCopula;
    private readonly bool[] _hasComplement;

    public Clauses(Document document)
    {
        _document = document;
        _hasSubject = new bool[document.Tokens.Count];
        _hasCopula = new bool[document.Tokens.Count];
        _hasComplement = new bool[document.Tokens.Count];
        for (int token = 0; token < document.Tokens.Count; token++)
        {
            if (document.Heads[token] is >= 0 and var head)
            {
                _hasComplement[head] |= document.Relations[token] is Dependency.Obj or Dependency.Iobj or Dependency.Obl or Dependency.Ccomp
                    or Dependency.Xcomp or Dependency.Advcl or Dependency.Conj or Dependency.Parataxis;
                _hasSubject[head] |= document.Relations[token] is Dependency.Nsubj or Dependency.Csubj or Dependency.Expl;
                _hasCopula[head] |= document.Relations[token] == Dependency.Cop;
            }
        }
    }

    /// <summary>True when the word that a stretch hangs on is a predicate: "to have left", "it was empty", not "the report".</summary>
    public bool HasPredicate(IReadOnlyList<Span> spans)
    {
        var ranges = spans.Select(_document.TokensIn).ToList();
        foreach (var range in ranges)
        {
            for (int token = range.First; token < range.End; token++)
            {
                if (_document.Tags[token] != PartOfSpeech.Punct && !ranges.Exists(other => IsIn(_document.Heads[token], other)))
                {
                    return IsPredicate(token);
                }
            }
        }

        return false;
    }

    /// <summary>Why a sentence states nothing; null where it does.</summary>
    /// <param name="sentence">The sentence, without label or dateline.</param>
    /// <param name="isHeadline">True for a headline, which may leave the auxiliary out.</param>
    public NoClaim? WhyNot(TokenRange sentence, bool isHeadline)
    {
        if (sentence.Count == 0)
        {
            return NoClaim.Fragment;
        }

        if (IsForeign(sentence))
        {
            return NoClaim.Unread;
        }

        bool hasVerb = false;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (IsPredicate(token))
            {
                hasVerb = true;
                if (isHeadline || (IsMain(token, sentence) && _hasSubject[token] && !IsBareSaying(token)))
                {
                    return null;
                }
            }
        }

        return hasVerb && IsCommand(_document.HeadOf(sentence)) ? NoClaim.Rhetoric : NoClaim.Fragment;
    }

    /// <summary>A sentence cut into the clauses that state something of their own: "X closed the gate, and Y left".</summary>
    public IReadOnlyList<TokenRange> Cut(TokenRange sentence)
    {
        if (sentence.Count is < 2 * ShortestPart or > LongestCut)
        {
            return [sentence];
        }

        var cuts = new List<int>();
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document.Relations[token] is Dependency.Conj or Dependency.Parataxis && IsMain(token, sentence)
                && IsPredicate(token) && _hasSubject[token] && Start(token, sentence) is var start
                && start - (cuts.Count > 0 ? cuts[^1] : sentence.First) >= ShortestPart && sentence.End - start >= ShortestPart
                && IsJoint(start - 1))
            {
                cuts.Add(start);
            }
        }

        var parts = new List<TokenRange>();
        int from = sentence.First;
        foreach (int cut in cuts)
        {
            parts.Add(new TokenRange(from, WithoutJoint(from, cut)));
            from = cut;
        }

        parts.Add(new TokenRange(from, sentence.End));
        return parts;
    }

    /// <summary>How whoever speaks stands to what he states, by its words.</summary>
    public Stance StanceOf(TokenRange clause) => IsPossible(clause) ? Stance.Suggests : IsDenial(clause) ? Stance.Denies
        : IsToCome(clause) ? Stance.Expects : Stance.Asserts;

    /// <summary>True for "That is not true", "I never said that": what somebody else holds is denied in the speaker's own words.</summary>
    private bool IsDenial(TokenRange sentence)
    {
        int head = _document.HeadOf(sentence);
        string lemma = _document.Lemmas[head];
        bool IsThat(Dependency relation) =>
            HasChild(sentence, head, relation, token => _document.Lower(token) is "that" or "this" or "it" or "so");
        return _document.IsNegated(sentence)
            ? (Denied.Contains(lemma) && IsThat(Dependency.Obj)) || (lemma == "true" && IsThat(Dependency.Nsubj))
            : Untrue.Contains(lemma)
                && (IsThat(Dependency.Nsubj)
                    || HasChild(sentence, head, Dependency.Nsubj, token => Held.Contains(_document.Lemmas[token])));
    }

    /// <summary>True where most letters are of a script that English is not written in.</summary>
    private bool IsForeign(TokenRange sentence)
    {
        int letters = 0;
        int foreign = 0;
        foreach (char c in _document.SpanOf(sentence).Of(_document.Text))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            foreign += char.IsLetter(c) && c >= '\u0370' && c is not (>= '\u1E00' and <= '\u1EFF') ? 1 : 0;
        }

        return foreign * 2 > letters;
    }

    /// <summary>True for a verb in its plain form that nobody is the subject of: "Sign up", "Do not hold your breath".</summary>
    public bool IsCommand(int token) =>
        _document.Tags[token] == PartOfSpeech.Verb && !_hasSubject[token]
        && _document.Lower(token).Equals(_document.Lemmas[token], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for what ends in a question mark.</summary>
    public static bool Asks(Document document, TokenRange range)
    {
        int last = range.End - 1;
        while (last > range.First && document.Word(last) is "\"" or "”" or "’" or "'" or ")" or "]")
        {
            last--;
        }

        return last >= range.First && document.Word(last)[^1] == '?';
    }

    /// <summary>True for what is only held possible: "may", "seems" at its head, "Perhaps" at its beginning.</summary>
    private bool IsPossible(TokenRange sentence) => HasAuxiliary(sentence, "may", "might")
        || (_document.HeadOf(sentence) is var head && _document.Lemmas[head] is "seem" or "appear"
            && (HasChild(sentence, head, Dependency.Xcomp, _ => true) || HasChild(sentence, head, Dependency.Ccomp, _ => true)))
        || _document.Lower(sentence.First) is "maybe" or "perhaps" or "possibly";

    /// <summary>True for what is still to come: "will", "shall" at its head. Nobody can state it as a fact.</summary>
    private bool IsToCome(TokenRange sentence) => HasAuxiliary(sentence, "will", "wo", "'ll", "’ll", "shall");

    private bool HasChild(TokenRange sentence, int head, Dependency relation, Func<int, bool> takes) =>
        Enumerable.Range(sentence.First, sentence.Count).Any(token =>
            _document.Heads[token] == head && _document.Relations[token] == relation && takes(token));

    private bool HasAuxiliary(TokenRange sentence, params ReadOnlySpan<string> words)
    {
        int head = _document.HeadOf(sentence);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document.Heads[token] == head && _document.Relations[token] == Dependency.Aux && words.Contains(_document.Lower(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token of a clause, without what joins it to the one before.</summary>
    private int Start(int clause, TokenRange sentence)
    {
        int start = clause;
        for (int token = clause - 1; token >= sentence.First && HangsOn(token, clause); token--)
        {
            start = token;
        }

        return start;
    }

    private bool HangsOn(int token, int clause)
    {
        int at = token;
        for (int steps = 0; at >= 0 && steps < LongestCut; steps++)
        {
            if (at == clause)
            {
                return _document.Tags[token] is not (PartOfSpeech.Punct or PartOfSpeech.Cconj);
            }

            at = _document.Heads[at];
        }

        return false;
    }

    // ", and", "; but" stand between clauses and belong to neither.
    private int WithoutJoint(int from, int end)
    {
        while (end - 1 > from && IsJoint(end - 1) && _document.Word(end - 1) is not ("”" or "\"" or "’" or ")" or "]"))
        {
            end--;
        }

        return end;
    }

    private bool IsJoint(int token) => _document.Tags[token] is PartOfSpeech.Punct or PartOfSpeech.Cconj;

    /// <summary>True for the predicate of a main clause.</summary>
    private bool IsMain(int token, TokenRange sentence)
    {
        int at = token;
        for (int steps = 0; steps < LongestCut; steps++)
        {
            int head = _document.Heads[at];
            if (head < sentence.First || head >= sentence.End || _document.Relations[at] == Dependency.Root)
            {
                return true;
            }

            if (_document.Relations[at] is not (Dependency.Conj or Dependency.Parataxis))
            {
                return false;
            }

            at = head;
        }

        return false;
    }

    // "Pell asked." beside a quotation that nobody was found for; "On Monday Karin Lind wrote:" before one.
    private bool IsBareSaying(int token) => BareSayings.Contains(_document.Lemmas[token])
        && (!_hasComplement[token] || (token + 1 < _document.Tokens.Count && _document.Word(token + 1) is ":"));

    private bool IsPredicate(int token) =>
        _document.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || _hasCopula[token] || _hasSubject[token];

    private static bool IsIn(int token, TokenRange range) => token >= range.First && token < range.End;
}
