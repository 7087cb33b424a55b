namespace Sayso.Cases;

/// <summary>Who claims come down to.</summary>
/// <param name="Voice">The innermost voice.</param>
/// <param name="Kind">As in the ledger: "person", "unnamed".</param>
/// <param name="IsEstablished">True when it is shown to be another than the other established ones.</param>
/// <param name="Because">Why, in words.</param>
public sealed record Origin(string Voice, VoiceKind Kind, bool IsEstablished, string Because);
