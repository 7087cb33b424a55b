using System.Globalization;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>
/// What two reports share, as a column holds it: "START LENGTH START LENGTH", " q" where it is quoted, ";" between stretches.
/// </summary>
/// <remarks>A change of what is written is a new migration.</remarks>
internal static class StretchText
{
    private const string Quoted = "q";

    public static string Write(IEnumerable<DependenceEvidence> stretches) => string.Join(';', stretches.Select(stretch =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{stretch.A[0]} {stretch.A[1] - stretch.A[0]} {stretch.B[0]} {stretch.B[1] - stretch.B[0]}")
            + (stretch.IsQuoted ? " " + Quoted : "")));

    public static IReadOnlyList<DependenceEvidence> Read(string text) => text.Length == 0 ? [] : [.. text.Split(';').Select(One)];

    private static DependenceEvidence One(string stretch)
    {
        string[] parts = stretch.Split(' ');
        if (parts.Length is not (4 or 5) || parts.Length == 5 && parts[4] != Quoted)
        {
            throw new InvalidDataException("what two reports share is not told as stretches");
        }

        int[] numbers = [.. parts.Take(4).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number : throw new InvalidDataException("what two reports share is not told in numbers"))];
        return new DependenceEvidence(
            [numbers[0], numbers[0] + numbers[1]], [numbers[2], numbers[2] + numbers[3]], parts.Length == 5);
    }
}
