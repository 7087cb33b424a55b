using Sayso.Cases;

namespace Sayso.Server.Views;

/// <summary>What a client sends to judge something.</summary>
/// <param name="Decision">What is decided: see docs/guide/judge.md.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record JudgementRequest(Decision Decision, string? Reason = null);
