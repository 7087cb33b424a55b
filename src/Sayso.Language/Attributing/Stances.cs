namespace Sayso.Language.Attributing;

/// <summary>Reads the stance off the words of a cue.</summary>
internal static class Stances
{
    public static Stance Of(Document document, List<TokenRange> cue)
    {
        Stance? found = null;
        bool negated = false;
        bool answers = false;
        bool tells = false;
        bool hardly = false;
        foreach (var range in cue)
        {
            for (int token = Math.Max(0,
                range.First - (range.First > 0 && document.LemmaArray[range.First - 1] is "not" ? 1 : 0)); token < range.End; token++)
            {
                string lemma = document.LemmaArray[token].ToLowerInvariant();
                negated |= lemma is "not" or "n't" or "never" or "neither" or "nor" or "no" or "without";
                answers |= lemma is "respond" or "reply" or "answer" or "return" or "response" or "reach" or "unreachable";
                tells |= lemma is "comment" or "say" or "discuss" or "detail" or "elaborate" or "specify" or "disclose" or "confirm"
                    or "verify" or "identify" or "name" or "explain" or "reveal" or "provide" or "give" or "draw" or "talk";
                hardly |= lemma is "believe" or "think" or "convince" or "certain" or "sure";
                bool calls = lemma is "call" or "appeal" && token + 1 < document.LemmaArray.Length
                    && document.LemmaArray[token + 1] is "for" or "on";
                if ((calls ? Stance.Asks : StanceTable.Find(lemma)) is { } stance && (found is null || stance == Stance.Declines))
                {
                    found = stance;
                }
            }
        }

        if (found is null && !negated && SourceIsNegative(document, cue) && answers)
        {
            negated = true;
        }

        return (found, negated) switch
        {
            (Stance.Declines, _) => Stance.Declines,
            (_, true) when answers => Stance.NoResponse,
            (null or Stance.Denies, true) when tells => Stance.Declines,
            (Stance.Denies or Stance.Doubts, true) => Stance.Asserts,
            (null, true) when hardly => Stance.Doubts,
            (Stance.Expects or Stance.Suggests or Stance.Suspects, true) => Stance.Doubts,
            _ => found ?? Stance.Asserts,
        };
    }

    /// <summary>
    /// True when what is said is that nothing will be said: "he could neither confirm nor deny it", "that he would not discuss names".
    /// </summary>
    public static bool Refuses(Document document, List<TokenRange> content)
    {
        if (content.Count == 0)
        {
            return false;
        }

        int end = Math.Min(content[0].End, content[0].First + 8);
        for (int token = content[0].First; token + 2 < end; token++)
        {
            bool will = document.LemmaArray[token] is "would" or "could" or "will" or "can";
            bool not = document.LemmaArray[token + 1] is "not" or "neither";
            if (will && not
                && document.LemmaArray[token + 2] is "comment" or "discuss" or "confirm" or "elaborate" or "say" or "disclose"
                    or "speculate")
            {
                return document.TagArray[content[0].First] is PartOfSpeech.Pron or PartOfSpeech.Sconj;
            }
        }

        return false;
    }

    private static bool SourceIsNegative(Document document, List<TokenRange> cue)
    {
        if (cue.Count == 0)
        {
            return false;
        }

        for (int token = Math.Max(0, cue[0].First - 40); token < cue[0].First; token++)
        {
            if (document.LemmaArray[token].Equals("neither", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
