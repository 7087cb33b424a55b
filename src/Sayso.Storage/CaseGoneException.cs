namespace Sayso.Storage;

/// <summary>The folder of an open case was removed, or another case stands in its place.</summary>
/// <param name="inner">What to say.</param>
public sealed class CaseGoneException(SaysoException inner)
    : SaysoException(inner?.Problem ?? throw new ArgumentNullException(nameof(inner)), inner);
