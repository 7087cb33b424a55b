using Sayso.Language;

namespace Sayso.Understand.Speaking;

/// <summary>Whose name a text stands under.</summary>
/// <param name="Name">As printed.</param>
/// <param name="IsOne">True for one person, false for several.</param>
/// <param name="Span">Where the text says so; null where only what was given with it does.</param>
internal sealed record Signature(string Name, bool IsOne, Span? Span);
