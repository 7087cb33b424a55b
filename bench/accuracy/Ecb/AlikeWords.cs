using System.Text.Json;
using Sayso.Language.English;

namespace Ecb;

/// <summary>Pairs of head words that stand for the same in most stories that have both.</summary>
internal static class AlikeWords
{
    private const int LeastStories = 2;
    private const double LeastShare = 0.6;

    public static List<(string, string)> Learn(string corpus, string gold, TextEngine engine, double likeness)
    {
        var texts = EcbText.Read(corpus, engine);
        var order = texts.Keys.Order(StringComparer.Ordinal).ToList();
        int[] stories = Stories.Group([.. order.Select(id => texts[id].Content)], likeness);
        var storyOf = order.Select((id, number) => (id, stories[number])).ToDictionary();
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        var mentions = json.RootElement.EnumerateArray()
            .Select(mention => (Gold: mention.Deserialize<GoldMention>()!, Chain: mention.GetProperty("coref_chain").GetString()!));
        var counts = new Dictionary<(string, string), (int Same, int All)>();
        foreach (var story in mentions.Select(mention =>
            (texts[mention.Gold.Document].Find(mention.Gold).Key, mention.Chain, Story: storyOf[mention.Gold.Document]))
            .GroupBy(mention => mention.Story))
        {
            var chainsOf = story.GroupBy(mention => mention.Key)
                .Select(same => (same.Key, Chains: same.Select(mention => mention.Chain).ToHashSet()))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
            for (int i = 0; i < chainsOf.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    var pair = (chainsOf[j].Key, chainsOf[i].Key);
                    var (same, all) = counts.GetValueOrDefault(pair);
                    counts[pair] = (same + (chainsOf[i].Chains.Overlaps(chainsOf[j].Chains) ? 1 : 0), all + 1);
                }
            }
        }

        return [.. counts.Where(pair => pair.Value.Same >= LeastStories && pair.Value.Same >= LeastShare * pair.Value.All)
            .Select(pair => pair.Key)];
    }
}
