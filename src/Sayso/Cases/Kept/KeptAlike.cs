namespace Sayso.Cases.Kept;

/// <summary>Claims of one proposition that count alike when it is weighed, as they are kept.</summary>
/// <param name="Mark">Of what makes them alike.</param>
/// <param name="Claims">How many they are.</param>
/// <param name="First">The first of them in the order of the case.</param>
/// <param name="Best">The one whose words say it most briefly in full.</param>
/// <param name="IsContrary">True when they say the contrary.</param>
/// <param name="Origin">Number of their origin among the proposition's; null where none is known.</param>
public sealed record KeptAlike(UInt128 Mark, int Claims, ClaimKey First, ClaimKey Best, bool IsContrary, int? Origin);
