using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Learning;

/// <summary>Scores sentence ends, tags and trees on a treebank's gold tokens; sentences are found, not given.</summary>
internal static class TreeScorer
{
    public static string Score(IEnumerable<Treebank> treebanks, Pipeline pipeline)
    {
        int all = 0, tags = 0, heads = 0, labelled = 0, ends = 0, right = 0, given = 0;
        foreach (var treebank in treebanks)
        {
            var gold = treebank.Document;
            var document = Gold.Document(gold.Text, gold.TokenSpans, Tokens.SentenceSplitter.Split(gold.Text, gold.TokenSpans), gold.Forms);
            pipeline.Network.Annotate(document);
            var wanted = gold.SentenceRanges.ToHashSet();
            ends += wanted.Count;
            given += document.SentenceRanges.Length;
            right += document.SentenceRanges.Count(wanted.Contains);
            for (int token = 0; token < treebank.Heads.Length; token++)
            {
                bool head = document.HeadArray[token] == treebank.Heads[token];
                heads += head ? 1 : 0;
                tags += document.TagArray[token] == treebank.Tags[token] ? 1 : 0;
                labelled += head && document.RelationArray[token] == treebank.Relations[token] ? 1 : 0;
                all++;
            }
        }

        return $"EWT dev, gold tokens: sentences {200.0 * right / (ends + given):F2}  "
            + $"UPOS {100.0 * tags / all:F2}  UAS {100.0 * heads / all:F2}  LAS {100.0 * labelled / all:F2}";
    }
}
