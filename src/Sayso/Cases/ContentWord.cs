namespace Sayso.Cases;

/// <summary>A word that tells what a claim says.</summary>
/// <param name="Lemma">Its lemma, folded: by it words of two claims are compared.</param>
/// <param name="Text">As printed.</param>
public readonly record struct ContentWord(string Lemma, string Text);
