namespace Sayso.Weigh.Grading;

/// <summary>A grade of the Admiralty code, as proposed from the case or as decided by a person.</summary>
/// <param name="Proposed">A to F for voices, 1 to 6 for propositions; F and 6: cannot be judged.</param>
/// <param name="Because">What in the case it rests on, in words.</param>
/// <param name="Decided">What a person decided; null when nobody did.</param>
/// <param name="By">Who decided; null when nobody did.</param>
public sealed record Grade(string Proposed, string Because, string? Decided, string? By);
