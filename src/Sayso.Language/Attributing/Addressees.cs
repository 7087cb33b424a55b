namespace Sayso.Language.Attributing;

/// <summary>Finds who was told: the object of a verb of telling, or the partner of "spoke to" and "in an interview with".</summary>
internal static class Addressees
{
    private static readonly HashSet<string> Telling = Lexicon.English.Words("addressing-verbs", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Speaking = Lexicon.English.Words("speaking-words", StringComparer.OrdinalIgnoreCase);

    public static Span? Find(Document document, Draft draft)
    {
        foreach (var range in draft.Cue.Concat(draft.Source))
        {
            for (int token = range.First; token < range.End; token++)
            {
                string lemma = document.LemmaArray[token];
                bool tells = Telling.Contains(lemma);
                if (!tells && !Speaking.Contains(lemma))
                {
                    continue;
                }

                for (int child = token + 1; child < Math.Min(token + 6, document.HeadArray.Length); child++)
                {
                    bool to = child > 0 && document.Word(child - 1) is "to" or "with";
                    if (document.TagArray[child] is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron && (to || tells))
                    {
                        return Phrase(document, child, tells ? token + 1 : child);
                    }

                    if (document.TagArray[child] is PartOfSpeech.Verb or PartOfSpeech.Sconj or PartOfSpeech.Punct)
                    {
                        break;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>From the first token of the phrase to the last name or noun in a row.</summary>
    private static Span Phrase(Document document, int head, int first)
    {
        int start = head;
        while (start > first
            && document.TagArray[start - 1] is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun
                or PartOfSpeech.Num)
        {
            start--;
        }

        int end = head + 1;
        while (end < document.TagArray.Length && end - head < 8 && document.TokenSpans[end].Start - document.TokenSpans[end - 1].End <= 1
            && (document.TagArray[end] is PartOfSpeech.Propn or PartOfSpeech.Noun
                || (document.Word(end) is "'s" or "’s" && end + 1 < document.TagArray.Length
                    && document.TagArray[end + 1] is PartOfSpeech.Noun or PartOfSpeech.Propn)))
        {
            end++;
        }

        return document.SpanOf(new TokenRange(start, end));
    }
}
