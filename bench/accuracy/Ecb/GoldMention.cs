using System.Text.Json.Serialization;

namespace Ecb;

/// <summary>A mention as the corpus gives it: where it stands, and nothing of what it refers to.</summary>
internal sealed record GoldMention(
    [property: JsonPropertyName("doc_id")] string Document, [property: JsonPropertyName("sent_id")] int Sentence,
    [property: JsonPropertyName("tokens_number")] int[] Tokens, [property: JsonPropertyName("mention_type")] string Type)
{
    public string Id => $"{Document}_{Sentence}_{string.Join('_', Tokens)}";
}
