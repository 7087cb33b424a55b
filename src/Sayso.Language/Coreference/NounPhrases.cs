namespace Sayso.Language.Coreference;

/// <summary>How far the phrases of a document's nouns reach, by the parse.</summary>
internal sealed class NounPhrases(Document document)
{
    // A longer one is a list or an error of the parse.
    private const int Longest = 60;

    private readonly TreeShape _tree = document.Tree;
    private readonly (int[] First, int[] Last) _extents = document.Extents;

    /// <summary>A noun with all that describes it: "the man who had the key".</summary>
    /// <param name="head">The noun.</param>
    /// <param name="core">Its words that are known to belong to it.</param>
    public TokenRange Whole(int head, TokenRange core)
    {
        int first = core.First;
        int last = core.End - 1;
        for (int child = _tree.First[head]; child >= 0; child = _tree.NextSibling[child])
        {
            if (Describes(child, head))
            {
                first = Math.Min(first, _extents.First[child]);
                last = Math.Max(last, _extents.Last[child]);
            }
        }

        return Trimmed(first, last, core);
    }

    /// <summary>Several together, "the gate and the wall"; null for a noun alone.</summary>
    /// <param name="head">The first noun.</param>
    /// <param name="core">Its words.</param>
    /// <param name="and">What joins the last to the others.</param>
    public TokenRange? Together(int head, TokenRange core, out int and)
    {
        and = -1;
        int last = -1;
        for (int child = _tree.First[head]; child >= 0; child = _tree.NextSibling[child])
        {
            if (document.RelationArray[child] != Dependency.Conj || child < head
                || document.TagArray[child] is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron))
            {
                continue;
            }

            last = child;
            for (int joiner = _tree.First[child]; joiner >= 0 && joiner < child; joiner = _tree.NextSibling[joiner])
            {
                and = document.RelationArray[joiner] == Dependency.Cc ? joiner : and;
            }
        }

        if (and < 0 || document.LowerArray[and] is not ("and" or "&"))
        {
            return null;
        }

        var end = Whole(last, new TokenRange(last, last + 1));
        return end.End - core.First > Longest ? null : new TokenRange(Whole(head, core).First, end.End);
    }

    private bool Describes(int child, int head) => document.RelationArray[child] switch
    {
        Dependency.Det or Dependency.Amod or Dependency.Nmod or Dependency.Compound or Dependency.Flat or Dependency.Fixed
            or Dependency.Appos or Dependency.Acl or Dependency.Nummod or Dependency.Goeswith => true,
        Dependency.Case => child > head, // the 's of "the city's"
        _ => false,
    };

    private TokenRange Trimmed(int first, int last, TokenRange core)
    {
        if (last - first >= Longest)
        {
            return core;
        }

        while (last >= core.End && document.TagArray[last] == PartOfSpeech.Punct && document.Word(last) is not (")" or "]"))
        {
            last--;
        }

        while (first < core.First && document.TagArray[first] == PartOfSpeech.Punct)
        {
            first++;
        }

        return new TokenRange(first, last + 1);
    }
}
