namespace Sayso.Resolve.Names;

/// <summary>How alike two names are.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Because">Why, in words.</param>
public readonly record struct NameLikeness(double Score, string Because)
{
    /// <summary>True when they count as one name.</summary>
    public bool AreSame => Score >= NameComparer.Same;
}
