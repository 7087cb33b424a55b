namespace Sayso.Inquire.Knowledge;

/// <summary>Somebody who, if one missing record showed that he had it, could have passed it on to others.</summary>
/// <param name="Node">Who.</param>
/// <param name="Gained">Who else could then have known by the deadline, by name.</param>
public sealed record MissingRecord(string Node, IReadOnlyList<string> Gained);
