namespace Sayso.Language.Time;

/// <summary>Whether a day without a year or a week lies before or after the day of the text.</summary>
internal sealed class TimeDirection(TimeText text)
{
    // How far before "until" and the like the verb may stand, in tokens.
    private const int Before = 8;

    private readonly TimeText _text = text;
    private readonly ClauseSide _clause = new(text);

    /// <summary>
    /// Whether the clause around a time lies ahead: its verb is in the future, in the infinitive under a word of intent, or is itself such
    /// a word.
    /// </summary>
    public bool IsFuture(int token) => IsLedAhead(token) || _clause.Of(token) == TimeSide.Ahead;

    /// <summary>
    /// Whether the words before a time put it ahead: "due in", "postponed to", and "until" unless what lasted until then is told as past.
    /// </summary>
    private bool IsLedAhead(int token)
    {
        int lead = token - 1;
        lead -= _text.Word(lead) is "the" or "early" or "late" or "mid" or "next" ? 1 : 0;
        for (int back = 0; back < 5 && (IsOfClock(lead) || (_text.Word(lead) is "on" && IsOfClock(lead - 1))); back++)
        {
            lead--;
        }

        if (_text.Word(lead) is "as" && _text.Word(lead - 1) is "soon" or "early")
        {
            return true;
        }

        int word = lead - (_text.Word(lead) is "in" or "on" or "by" or "at" or "for" ? 1 : 0);
        if (_text.Word(word) is "due" or "payable" or "effective")
        {
            return _text.Word(word - 1) is not ("was" or "were");
        }

        bool until = _text.Word(lead) is "until" or "till";
        if (!until && _text.Word(lead) is not ("in" or "on" or "by" or "to" or "for" or "at"))
        {
            return false;
        }

        for (int at = lead - 1; at >= Math.Max(_text.Sentence.First, lead - Before) && _text.Words[at] is not (";" or ":"); at--)
        {
            string verb = _text.Words[at];
            if (TimeWords.Postponing.Contains(verb) && (until || _text.Word(lead) is "to" or "for"))
            {
                return true;
            }

            if (until && TimeWords.Lasting.Contains(verb))
            {
                return false;
            }

            if (_text.Document.TagArray[at] == PartOfSpeech.Verb)
            {
                return until && !IsDeniedBehind(at);
            }

            if (until && verb is "was" or "were")
            {
                // "was closed until Monday", but "was in Paris until Monday".
                return _text.Words[at + 1].EndsWith("ed", StringComparison.Ordinal);
            }
        }

        return until && lead > _text.Sentence.First;
    }

    /// <summary>"until [9 a.m. EST] Tuesday".</summary>
    private bool IsOfClock(int token) =>
        _text.Word(token) is "noon" or "midnight" or "o'clock" || TimeValues.IsHalfDay(_text.Word(token))
        || TimeWords.Zones.Contains(_text.Word(token).ToUpperInvariant())
        || (_text.Word(token).Length > 0 && char.IsAsciiDigit(_text.Word(token)[0]) && (TimeValues.IsHalfDay(_text.Word(token + 1))
            || _text.Word(token).Contains(':', StringComparison.Ordinal)));

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

        var side = _clause.Of(token);
        int near = side == TimeSide.Behind ? 1 : day is not null ? 3 : 2;
        return ahead > near && side != TimeSide.Ahead && aim.Length == 0 ? now.Year - 1
            : ahead < -4 && side == TimeSide.Ahead ? now.Year + 1
            : now.Year;
    }
}
