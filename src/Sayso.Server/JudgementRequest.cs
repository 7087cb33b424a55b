namespace Sayso.Server;

/// <summary>What a client sends to judge something.</summary>
/// <param name="Kind">"wrong", "same-entity", "dependence" and so on: see docs/guide/judge.md.</param>
/// <param name="Things">Ids of what it is about, in the order its kind asks for.</param>
/// <param name="Value">What is decided where the kind alone does not say it, or null.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record JudgementRequest(string Kind, IReadOnlyList<string> Things, string? Value, string? Reason);
