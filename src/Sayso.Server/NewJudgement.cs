namespace Sayso.Server;

/// <summary>What a client sends to judge a claim.</summary>
/// <param name="Kind">"wrong".</param>
/// <param name="Claim">The claim's id.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record NewJudgement(string Kind, string Claim, string? Reason);
