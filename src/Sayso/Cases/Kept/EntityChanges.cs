namespace Sayso.Cases.Kept;

/// <summary>What became otherwise about who is who.</summary>
/// <param name="Moved">
/// Names that stand for another entity than before, new and gone ones among them, and those that people decided about, with
/// others spelt alike.
/// </param>
/// <param name="Names">Names that entities have now and had not, or have no longer; some more may be among them.</param>
public sealed record EntityChanges(IReadOnlySet<NamedIn> Moved, IReadOnlySet<string> Names);
