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
            for (int token = Math.Max(0, range.First - (range.First > 0 && document.LemmaArray[range.First - 1] is "not" ? 1 : 0)); token < range.End; token++)
            {
                string lemma = document.LemmaArray[token].ToLowerInvariant();
                negated |= lemma is "not" or "n't" or "never" or "neither" or "nor" or "no" or "without";
                answers |= lemma is "respond" or "reply" or "answer" or "return" or "response" or "reach" or "unreachable";
                tells |= lemma is "comment" or "say" or "discuss" or "detail" or "elaborate" or "specify" or "disclose" or "confirm" or "verify" or "identify" or "name" or "explain" or "reveal" or "provide" or "give" or "draw" or "talk";
                hardly |= lemma is "believe" or "think" or "convince" or "certain" or "sure";
                if (StanceTable.Find(lemma) is { } stance && (found is null || stance == Stance.Declines))
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
