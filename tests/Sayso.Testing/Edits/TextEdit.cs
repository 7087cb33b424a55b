using Sayso.Language;

namespace Sayso.Testing.Edits;

/// <summary>One change of a text: other words for those of a span.</summary>
/// <param name="Span">What goes, in the text before any change; empty where something is only put in.</param>
/// <param name="Words">What comes; empty where something is only left out.</param>
/// <param name="KeepsPlace">Whether the new words are the old ones spelt or put otherwise, so that what pointed at them points at the new
/// ones.</param>
public sealed record TextEdit(Span Span, string Words, bool KeepsPlace);
