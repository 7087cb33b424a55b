namespace Sayso.Language.Time;

/// <content>Whether a day without a year or a week lies before or after the day of the text.</content>
internal sealed partial class TimeGrammar
{
    /// <summary>Whether the clause around a time lies ahead: its verb is in the future, in the infinitive under a word of intent, or is itself such a word.</summary>
    private bool IsFuture(int token)
    {
        int at = token;
        for (int steps = 0; steps < 8 && at >= 0; steps++)
        {
            var tag = _document.TagArray[at];
            if (tag is PartOfSpeech.Verb or PartOfSpeech.Aux || HasAuxiliary(at))
            {
                if (Tells(at) is { } ahead)
                {
                    return ahead;
                }
            }
            else if (TimeWords.Intents.Contains(_document.LemmaArray[at]))
            {
                return true;
            }

            at = _document.HeadArray[at];
        }

        return false;
    }

    /// <summary>What a verb and its auxiliaries say of ahead or behind; null when they say nothing, as an infinitive does.</summary>
    private bool? Tells(int verb)
    {
        bool infinitive = false;
        for (int at = Math.Max(_sentence.First, verb - 12); at < verb; at++)
        {
            if (_document.HeadArray[at] != verb)
            {
                continue;
            }

            if (_words[at] is "will" or "'ll" or "’ll" or "shall" or "wo")
            {
                return true;
            }

            infinitive |= _words[at] is "to";
        }

        string word = _words[verb];
        string lemma = _document.LemmaArray[verb];
        if (TimeWords.Intents.Contains(lemma) || lemma is "go" && word is "going")
        {
            return true;
        }

        return infinitive ? null : word == lemma && _document.TagArray[verb] == PartOfSpeech.Verb ? null : word.EndsWith("ing", StringComparison.Ordinal) ? null : false;
    }

    private bool HasAuxiliary(int token)
    {
        for (int at = Math.Max(_sentence.First, token - 8); at < token; at++)
        {
            if (_document.HeadArray[at] == token && _document.RelationArray[at] is Dependency.Aux or Dependency.Cop)
            {
                return true;
            }
        }

        return false;
    }

    private int? NearestYear(int token, int month, int? day, string aim)
    {
        if (_published is not { } now)
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
        return ahead > 0 && !IsFuture(token) && aim.Length == 0 && (day is not null ? ahead > 3 : ahead > 1) ? now.Year - 1 : ahead < -4 && IsFuture(token) ? now.Year + 1 : now.Year;
    }
}
