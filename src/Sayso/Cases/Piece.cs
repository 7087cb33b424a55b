namespace Sayso.Cases;

/// <summary>A span of a report's text, in UTF-16 code units.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
public sealed record Piece(int Start, int End);
