using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Encoding;

/// <summary>The texts that links between mentions are learned from.</summary>
internal static class MentionTexts
{
    private const string Opening = "# newdoc id = ";

    /// <summary>Parses them one after the other, but for those that are kept back.</summary>
    public static IEnumerable<(Document Document, MentionExample Example)> Read(MentionRecipe recipe, string shared, Pipeline pipeline)
    {
        var kept = File.ReadLines(Path.Combine(shared, recipe.ChainsKept)).Where(line => line.StartsWith(Opening, StringComparison.Ordinal))
            .Select(line => line[Opening.Length..]).ToHashSet();
        foreach (var text in recipe.Chains.SelectMany(folder =>
            ChainText.Read(Path.Combine(shared, folder.Key), text => !kept.Contains(text), folder.Value)))
        {
            var document = pipeline.Parse(text.Text);
            yield return (document, MentionExample.Of(text, document));
        }

        foreach (var text in PronounText.Read(Path.Combine(shared, recipe.Pronouns)))
        {
            var document = pipeline.Parse(text.Text);
            yield return (document, MentionExample.Of(text, document));
        }
    }
}
