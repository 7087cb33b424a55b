namespace Sayso.Cases;

/// <summary>A row of a table that is no record, and why. The row is kept as it was.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row in the file; the header is row 1.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Words">The row as it was.</param>
public sealed record RowProblem(TableId Table, int Row, string What, string Words);
