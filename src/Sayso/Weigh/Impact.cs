namespace Sayso.Weigh;

/// <summary>What a judgement would change, shown before it is made.</summary>
/// <param name="Claims">Claims that it takes out of what is weighed.</param>
/// <param name="Changes">Propositions that would stand otherwise.</param>
public sealed record Impact(int Claims, IReadOnlyList<Change> Changes);
