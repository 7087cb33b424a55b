namespace Sayso.Language.Time;

/// <summary>Tells from the verb of a clause whether what it says lies before or after the day of the text.</summary>
internal sealed class ClauseSide(TimeText text)
{
    // How many heads above a time are looked at.
    private const int Steps = 8;

    // How far before its verb an auxiliary may stand, in tokens.
    private const int Auxiliaries = 12;

    private readonly TimeText _text = text;

    /// <summary>What the clause around a token says.</summary>
    public TimeSide Of(int token)
    {
        int at = token;
        bool infinitive = false;
        for (int steps = 0; steps < Steps && at >= 0; steps++)
        {
            var tag = _text.Document.TagArray[at];
            if (tag is PartOfSpeech.Verb or PartOfSpeech.Aux || HasAuxiliary(at))
            {
                if (infinitive && (TimeWords.Promising.Contains(_text.Words[at]) || TimeWords.Intents.Contains(_text.Words[at])))
                {
                    return TimeSide.Ahead;
                }

                var side = Of(at, out bool isInfinitive);
                if (side != TimeSide.Unknown)
                {
                    return side;
                }

                infinitive = isInfinitive;
            }
            else if (TimeWords.Intents.Contains(_text.Document.LemmaArray[at]))
            {
                return TimeSide.Ahead;
            }

            at = _text.Document.HeadArray[at];
        }

        return TimeSide.Unknown;
    }

    /// <summary>What a verb and its auxiliaries say; nothing for an infinitive.</summary>
    private TimeSide Of(int verb, out bool infinitive)
    {
        infinitive = false;
        bool given = false;
        var side = TimeSide.Unknown;
        for (int at = Math.Max(_text.Sentence.First, verb - Auxiliaries); at < verb; at++)
        {
            if (_text.Document.HeadArray[at] != verb)
            {
                continue;
            }

            string auxiliary = _text.Words[at];
            if (auxiliary is "will" or "'ll" or "’ll" or "shall" or "wo" or "must" or "should" or "would"
                || (auxiliary is "to" && _text.Word(at - 1) is "is" or "are"))
            {
                return TimeSide.Ahead;
            }

            infinitive |= auxiliary is "to";
            given |= auxiliary is "had";
            side = auxiliary is "was" or "were" or "had" or "did" or "has" or "have" or "been" ? TimeSide.Behind
                : auxiliary is "is" or "are" or "'s" or "'re" && side == TimeSide.Unknown ? TimeSide.Present
                : side;
        }

        string word = _text.Words[verb];
        string lemma = _text.Document.LemmaArray[verb];
        if (given)
        {
            return TimeSide.Behind; // "had been scheduled": it came otherwise
        }

        if (TimeWords.Intents.Contains(lemma) || TimeWords.Intents.Contains(word) || (lemma is "go" && word is "going"))
        {
            return TimeSide.Ahead;
        }

        return infinitive ? TimeSide.Unknown
            : side != TimeSide.Unknown ? side
            : word == lemma && _text.Document.TagArray[verb] == PartOfSpeech.Verb ? TimeSide.Unknown
            : word.EndsWith("ing", StringComparison.Ordinal) ? TimeSide.Unknown
            : word is "is" or "are" or "has" or "have" or "does" or "do" || word == lemma + "s" ? TimeSide.Present
            : TimeSide.Behind;
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
