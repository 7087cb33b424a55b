using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Benchmarks.Scale;

/// <summary>Whoever a made statement is laid on.</summary>
/// <param name="Kind">What sort of voice.</param>
/// <param name="Name">As printed.</param>
/// <param name="Head">The noun of a description; null for a name.</param>
internal sealed record MadeVoice(VoiceKind Kind, string Name, string? Head = null)
{
    /// <summary>What is meant, for a voice with a name.</summary>
    public EntityKind? Named => Kind switch
    {
        VoiceKind.Person => EntityKind.Person,
        VoiceKind.Institution or VoiceKind.Outlet => EntityKind.Organisation,
        _ => null,
    };
}
