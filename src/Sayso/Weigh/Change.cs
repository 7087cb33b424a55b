using Sayso.Cases;

namespace Sayso.Weigh;

/// <summary>How a proposition would stand after a judgement.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Before">How it stands; null when it is not there yet.</param>
/// <param name="After">How it would stand; null when it would be gone.</param>
/// <param name="OriginsBefore">Established independent origins now.</param>
/// <param name="OriginsAfter">Established independent origins then.</param>
public sealed record Change(string Text, Standing? Before, Standing? After, int OriginsBefore, int OriginsAfter);
