namespace Sayso.Language.Time;

/// <summary>Whether a day without a year or a week lies before or after the day of the text.</summary>
internal sealed class TimeDirection(TimeText text)
{
    // How far before "until" and the like the verb may stand, in tokens.
    private const int Before = 8;

    private readonly TimeText _text = text;

    /// <summary>
    /// Whether the clause around a time lies ahead: its verb is in the future, in the infinitive under a word of intent, or is itself such
    /// a word.
    /// </summary>
    public bool IsFuture(int token) => IsLedAhead(token) || IsClauseAhead(token);

    /// <summary>
    /// Whether the words before a time put it ahead: "due in", "postponed to", and "until" unless what lasted until then is told as past.
    /// </summary>
    private bool IsLedAhead(int token)
    {
        int lead = token - 1;
        lead -= _text.Word(lead) is "the" or "early" or "late" or "mid" or "next" ? 1 : 0;
        bool until = _text.Word(lead) is "until" or "till";
        if (!until && _text.Word(lead) is not ("in" or "on" or "by" or "to" or "for" or "at"))
        {
            return false;
        }

        if (_text.Word(lead - 1) is "due")
        {
            return true;
        }

        for (int at = lead - 1; at >= Math.Max(_text.Sentence.First, lead - Before) && _text.Words[at] is not (";" or ":"); at--)
        {
            string word = _text.Words[at];
            if (TimeWords.Postponing.Contains(word) && (until || _text.Word(lead) is "to" or "for"))
            {
                return true;
            }

            if (until && TimeWords.Lasting.Contains(word))
            {
                return false;
            }

            if (_text.Document.TagArray[at] == PartOfSpeech.Verb)
            {
                return until && !IsDeniedBehind(at);
            }

            if (until && word is "was" or "were")
            {
                // "was closed until Monday", but "was in Paris until Monday".
                return _text.Words[at + 1].EndsWith("ed", StringComparison.Ordinal);
            }
        }

        return until;
    }

    /// <summary>"did not learn of it until Sunday": what was so until then is told as past.</summary>
    private bool IsDeniedBehind(int verb)
    {
        bool denied = false;
        bool past = false;
        for (int at = Math.Max(_text.Sentence.First, verb - 3); at < verb; at++)
        {
            denied |= _text.Words[at] is "not" or "n't" or "n’t" or "never";
            past |= _text.Words[at] is "did" or "was" or "were" or "had" or "could";
        }

        return denied && past;
    }

    private bool IsClauseAhead(int token)
    {
        int at = token;
        for (int steps = 0; steps < 8 && at >= 0; steps++)
        {
            var tag = _text.Document.TagArray[at];
            if (tag is PartOfSpeech.Verb or PartOfSpeech.Aux || HasAuxiliary(at))
            {
                if (Tells(at) is { } ahead)
                {
                    return ahead;
                }
            }
            else if (TimeWords.Intents.Contains(_text.Document.LemmaArray[at]))
            {
                return true;
            }

            at = _text.Document.HeadArray[at];
        }

        return false;
    }

    public int? NearestYear(int token, int month, int? day, string aim)
    {
        if (_text.Published is not { } now)
        {
            return null;
        }

        if (aim == "last")
        {
            return month < now.Month ? now.Year : now.Year - 1;
        }

        if (aim == "next")
        {
            return month > now.Month ? now.Year : now.Year + 1;
        }

        int ahead = month - now.Month;
        if (IsLedAhead(token))
        {
            return ahead < 0 ? now.Year + 1 : now.Year;
        }

        return ahead > 0 && !IsFuture(token) && aim.Length == 0 && (day is not null ? ahead > 3 : ahead > 1) ? now.Year - 1
            : ahead < -4 && IsFuture(token) ? now.Year + 1
            : now.Year;
    }

    /// <summary>What a verb and its auxiliaries say of ahead or behind; null when they say nothing, as an infinitive does.</summary>
    private bool? Tells(int verb)
    {
        bool infinitive = false;
        for (int at = Math.Max(_text.Sentence.First, verb - 12); at < verb; at++)
        {
            if (_text.Document.HeadArray[at] != verb)
            {
                continue;
            }

            if (_text.Words[at] is "will" or "'ll" or "’ll" or "shall" or "wo" or "must" or "should"
                || (_text.Words[at] is "to" && _text.Word(at - 1) is "is" or "are"))
            {
                return true;
            }

            infinitive |= _text.Words[at] is "to";
        }

        string word = _text.Words[verb];
        string lemma = _text.Document.LemmaArray[verb];
        if (TimeWords.Intents.Contains(lemma) || lemma is "go" && word is "going")
        {
            return true;
        }

        return infinitive ? null
            : word == lemma && _text.Document.TagArray[verb] == PartOfSpeech.Verb ? null
            : word.EndsWith("ing", StringComparison.Ordinal) ? null
            : false;
    }

    private bool HasAuxiliary(int token)
    {
        for (int at = Math.Max(_text.Sentence.First, token - 8); at < token; at++)
        {
            if (_text.Document.HeadArray[at] == token && _text.Document.RelationArray[at] is Dependency.Aux or Dependency.Cop)
            {
                return true;
            }
        }

        return false;
    }
}
