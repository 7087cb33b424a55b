using System.Text.Json;

namespace Sayso.Language.Training.Corpora;

/// <summary>What somebody says in a report, found by reading it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Voice">Whoever really says it, by the fullest name.</param>
/// <param name="Kind">The kind of that voice.</param>
/// <param name="Stance">How it stands to it.</param>
internal sealed record GoldClaim(Span Span, string Voice, string Kind, string Stance)
{
    public static GoldClaim Read(JsonElement claim) => new(
        new Span(claim.GetProperty("start").GetInt32(), claim.GetProperty("end").GetInt32()), claim.GetProperty("voice").GetString()!,
        claim.GetProperty("kind").GetString()!, claim.GetProperty("stance").GetString()!);
}
