namespace Sayso.Language.Words;

/// <summary>Which words of a stretch a negator reaches.</summary>
/// <remarks>
/// "Not" and "never" reach what they hang on and what hangs on that behind them, up to the next clause; "no" and "without" their phrase,
/// and the
/// verb whose subject or object it is; "nobody" and "nothing" that verb.
/// </remarks>
internal static class Negation
{
    private static readonly HashSet<string> Negators = Lexicon.English.Words("negators", StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a word that negates.</summary>
    public static bool IsNegator(Document document, int token) =>
        document.Lemmas[token].Length <= 7 && Negators.Contains(document.Lemmas[token]);

    /// <summary>For each word of a stretch whether it is negated there.</summary>
    public static bool[] Of(Stretch stretch)
    {
        var document = stretch.Document;
        bool[] negated = new bool[stretch.Count];
        for (int index = 0; index < negated.Length; index++)
        {
            int token = stretch.Token(index);
            if (!IsNegator(document, token))
            {
                continue;
            }

            // "Nobody left": the word stands for what is not; otherwise it hangs on it.
            int over = document.Tags[token] is PartOfSpeech.Pron or PartOfSpeech.Noun ? index : stretch.Head(index);
            if (over < 0)
            {
                continue;
            }

            bool phrase = document.Relations[token] is not (Dependency.Advmod or Dependency.Aux);
            Reach(stretch, over, phrase ? -1 : index, negated);
            if (phrase && document.Relations[stretch.Token(over)] is Dependency.Nsubj or Dependency.Obj
                && stretch.Head(over) is >= 0 and var verb)
            {
                Reach(stretch, verb, Math.Max(over, verb), negated);
            }
        }

        return negated;
    }

    /// <summary>Marks a word and what hangs on it behind a place, clauses and further conjuncts apart.</summary>
    private static void Reach(Stretch stretch, int top, int behind, bool[] negated)
    {
        var document = stretch.Document;
        negated[top] = true;
        var (first, last) = document.Extents;
        int end = Math.Min(stretch.Count, top + Math.Max(0, last[stretch.Token(top)] - stretch.Token(top)) + 1);
        for (int index = Math.Max(behind + 1, top - (stretch.Token(top) - first[stretch.Token(top)])); index < end; index++)
        {
            int at = index;
            for (int steps = 0; steps < 16 && at >= 0 && at != top && !IsApart(document.Relations[stretch.Token(at)]); steps++)
            {
                at = stretch.Head(at);
            }

            negated[index] |= at == top && index != top && !IsNegator(document, stretch.Token(index))
                && document.Tags[stretch.Token(index)] != PartOfSpeech.Punct;
        }
    }

    private static bool IsApart(Dependency relation) =>
        relation is Dependency.Advcl or Dependency.Ccomp or Dependency.Csubj or Dependency.Parataxis or Dependency.Conj or Dependency.Acl
            or Dependency.Root;
}
