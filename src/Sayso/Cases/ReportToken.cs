using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A token as it is printed when asked for.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Pos">Universal part of speech, in capitals.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Head">Number of its head in the report; -1 for the root of a sentence.</param>
/// <param name="Dep">Its relation to its head.</param>
public sealed record ReportToken(int Start, int End, PartOfSpeech Pos, string Lemma, int Head, Dependency Dep);
