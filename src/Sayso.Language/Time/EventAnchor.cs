namespace Sayso.Language.Time;

/// <summary>
/// The event that a time hangs on: "minutes after [the strike]", "in the days preceding [the strike]", "on the night [he was killed]".
/// </summary>
internal static class EventAnchor
{
    public static Span? Find(Document document, TimeMatch match)
    {
        int at = match.Range.End;
        if (at >= document.TokenSpans.Length)
        {
            return null;
        }

        string word = document.LowerArray[at];
        bool joins = word is "after" or "before" or "following" or "preceding" or "of" or "since" or "until" or "leading" or "prior";
        int limit = Math.Min(document.TokenSpans.Length, at + 8);
        for (int token = at; token < limit; token++)
        {
            if (document.Word(token) is "." or ";" or "\n")
            {
                break;
            }

            if (joins && TimeWords.EventNouns.Contains(document.LowerArray[token]))
            {
                int first = token;
                while (first > at + 1
                    && document.TagArray[first - 1] is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn
                        or PartOfSpeech.Pron or PartOfSpeech.Part)
                {
                    first--;
                }

                return document.SpanOf(new TokenRange(first, token + 1));
            }
        }

        // "the night he was killed": a clause right after it.
        if (document.TagArray[at] is PartOfSpeech.Pron or PartOfSpeech.Propn && match.Value.Length < 8)
        {
            for (int token = at + 1; token < Math.Min(limit, at + 5); token++)
            {
                if (document.TagArray[token] == PartOfSpeech.Verb)
                {
                    return document.SpanOf(new TokenRange(at, token + 1));
                }
            }
        }

        return null;
    }
}
