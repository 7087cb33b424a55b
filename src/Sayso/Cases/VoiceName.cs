namespace Sayso.Cases;

/// <summary>A voice over all reports of a case: one kind and name.</summary>
/// <param name="Kind">What sort of voice.</param>
/// <param name="Name">Its name or description.</param>
public readonly record struct VoiceName(VoiceKind Kind, string Name)
{
    /// <summary>kind/name.</summary>
    public override string ToString() => $"{Spelt.Of(Kind)}/{Name}";

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is none.</summary>
    public static VoiceName? Parse(string? id) =>
        id?.Split('/', 2) is [var kind, { Length: > 0 } name] && Spelt.Parse<VoiceKind>(kind) is { } known ? new VoiceName(known, name)
            : null;
}
