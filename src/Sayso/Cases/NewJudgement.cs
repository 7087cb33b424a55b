namespace Sayso.Cases;

/// <summary>What a person decides.</summary>
/// <param name="Kind">One of <see cref="JudgementKind"/>.</param>
/// <param name="Things">Ids of what it is about, in the order its kind asks for.</param>
/// <param name="Value">What is decided where the kind alone does not say it.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record NewJudgement(string Kind, IReadOnlyList<string> Things, string? Value, string By, string? Reason);
