namespace Sayso.Cases;

/// <summary>A stretch of a search hit.</summary>
/// <param name="Text">The words.</param>
/// <param name="Hit">True for words that were searched for.</param>
public sealed record Snippet(string Text, bool Hit);
