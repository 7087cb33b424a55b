namespace Sayso.Language.Attributing;

/// <summary>The clause and the phrase that a token stands in, from the parse.</summary>
internal static class Clauses
{
    private const int Deepest = 64;

    /// <summary>For each token the head of its clause: the nearest token above (itself included) that is a root, a clausal complement, an adjunct clause, a relative clause or a side remark.</summary>
    public static int[] Roots(Document document)
    {
        int[] roots = new int[document.TokenSpans.Length];
        Array.Fill(roots, -1);
        Span<int> path = stackalloc int[Deepest];
        for (int token = 0; token < roots.Length; token++)
        {
            int depth = 0;
            int at = token;
            while (roots[at] < 0 && depth < Deepest && !IsClause(document.RelationArray[at]) && document.HeadArray[at] >= 0)
            {
                path[depth++] = at;
                at = document.HeadArray[at];
            }

            int root = roots[at] >= 0 ? roots[at] : at;
            roots[at] = root;
            foreach (int below in path[..depth])
            {
                roots[below] = root;
            }
        }

        return roots;
    }

    /// <summary>The top of the nominal phrase that a token stands in: climbs modifiers, names and conjuncts, not arguments.</summary>
    public static int PhraseRoot(Document document, int token)
    {
        for (int steps = 0; steps < 16 && document.HeadArray[token] >= 0 && IsInsidePhrase(document.RelationArray[token]); steps++)
        {
            token = document.HeadArray[token];
        }

        return token;
    }

    /// <summary>For each token the first and the last token that hang on it, itself included.</summary>
    public static (int[] First, int[] Last) Extents(Document document)
    {
        int count = document.TokenSpans.Length;
        int[] first = new int[count];
        int[] last = new int[count];
        for (int token = 0; token < count; token++)
        {
            (first[token], last[token]) = (token, token);
        }

        for (int token = 0; token < count; token++)
        {
            int at = document.HeadArray[token];
            for (int steps = 0; at >= 0 && steps < Deepest && (first[at] > token || last[at] < token); steps++)
            {
                first[at] = Math.Min(first[at], token);
                last[at] = Math.Max(last[at], token);
                at = document.HeadArray[at];
            }
        }

        return (first, last);
    }

    /// <summary>For each token the nearest clause above it whose governor often marks a saying; -1 when there is none.</summary>
    public static int[] Said(Document document, int[] roots, CueLexicon cues, uint strength)
    {
        int[] said = new int[roots.Length];
        for (int token = 0; token < said.Length; token++)
        {
            said[token] = -1;
            int at = roots[token];
            for (int steps = 0; steps < 8; steps++)
            {
                int governor = document.HeadArray[at];
                if (governor < 0)
                {
                    break;
                }

                if (cues.Strength(document.Forms.Lower[governor]) >= strength)
                {
                    said[token] = at;
                    break;
                }

                at = roots[governor];
            }
        }

        return said;
    }

    private static bool IsClause(Dependency relation) =>
        relation is Dependency.Root or Dependency.Ccomp or Dependency.Csubj or Dependency.Advcl or Dependency.Acl or Dependency.Parataxis or Dependency.Xcomp;

    private static bool IsInsidePhrase(Dependency relation) =>
        relation is Dependency.Det or Dependency.Amod or Dependency.Compound or Dependency.Flat or Dependency.Nmod or Dependency.Nummod or Dependency.Appos
            or Dependency.Case or Dependency.Fixed or Dependency.Conj or Dependency.Cc or Dependency.Punct or Dependency.Goeswith;
}
