namespace Sayso.Cases;

/// <summary>What a person decides now.</summary>
/// <param name="Decision">What.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record NewJudgement(Decision Decision, string By, string? Reason);
