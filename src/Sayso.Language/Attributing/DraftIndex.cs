namespace Sayso.Language.Attributing;

/// <summary>Finds drafts by the sentences that they touch, so that looking for one takes no longer in a long text.</summary>
/// <param name="document">The text.</param>
internal sealed class DraftIndex(Document document)
{
    private readonly List<Draft>?[] _at = new List<Draft>?[document.SentenceRanges.Length];

    public void Add(Draft draft)
    {
        foreach (var range in draft.Source.Concat(draft.Cue).Concat(draft.Content))
        {
            for (int sentence = document.SentenceOf[range.First]; sentence <= document.SentenceOf[Math.Max(range.End - 1,
                range.First)]; sentence++)
            {
                var drafts = _at[sentence] ??= [];
                if (drafts.Count == 0 || drafts[^1] != draft)
                {
                    drafts.Add(draft);
                }
            }
        }
    }

    /// <summary>Drafts that touch a token's sentence, in the order in which they were added.</summary>
    public List<Draft> At(int token) => _at[document.SentenceOf[token]] ?? [];
}
