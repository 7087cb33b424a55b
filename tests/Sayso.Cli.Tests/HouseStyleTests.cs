using Sayso.Testing;

namespace Sayso.Cli.Tests;

/// <summary>What the house style says of every file and the compiler does not hold.</summary>
public sealed class HouseStyleTests
{
    private const int LongestLine = 140;
    private const int LongestFile = 350;

    private static readonly string[] Folders = ["src", "tests", "bench", "web/src"];
    private static readonly string[] Kinds = [".cs", ".ts", ".tsx", ".css"];

    // Made by a tool.
    private static readonly string[] Generated = ["schema.d.ts"];

    [Fact]
    public void No_line_is_longer_than_140_characters() => Assert.Empty(Files().SelectMany(file =>
        OutsideRawStrings(File.ReadAllLines(file))
            .Where(line => line.Text.Length > LongestLine)
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number} has {line.Text.Length}")));

    [Fact]
    public void No_file_of_the_program_is_longer_than_350_lines() => Assert.Empty(Files()
        .Where(file => Path.GetRelativePath(Repository.Root, file) is var path && (path.StartsWith("src", StringComparison.Ordinal)
            || path.StartsWith("web", StringComparison.Ordinal)))
        .Where(file => File.ReadLines(file).Count() > LongestFile)
        .Select(file => Path.GetRelativePath(Repository.Root, file)));

    private static IEnumerable<string> Files() => Folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
        .Where(file => Kinds.Contains(Path.GetExtension(file)) && !Generated.Contains(Path.GetFileName(file)))
        .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

    /// <summary>A raw string is a text of somebody else's, printed as it came.</summary>
    private static IEnumerable<(string Text, int Number)> OutsideRawStrings(string[] lines)
    {
        bool inside = false;
        for (int i = 0; i < lines.Length; i++)
        {
            int marks = lines[i].Split("\"\"\"").Length - 1;
            if (!inside && marks == 0)
            {
                yield return (lines[i], i + 1);
            }

            inside ^= marks % 2 == 1;
        }
    }
}
