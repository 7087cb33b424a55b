namespace Sayso.Cases.Kept;

/// <summary>A claim that came, went, or is linked otherwise since propositions were last worked out.</summary>
/// <param name="Claim">It.</param>
/// <param name="IsOut">True when its report is removed.</param>
/// <param name="HasLost">True when it may have lost a link.</param>
/// <param name="HasCome">True when it may have come or be linked with others than before; false where it is known with which.</param>
public sealed record TouchedClaim(ClaimOutline Claim, bool IsOut, bool HasLost, bool HasCome = true);
