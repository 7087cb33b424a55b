namespace Sayso.Language.Training.Corpora;

/// <summary>Prosecutors' press releases, a paragraph a line.</summary>
internal static class PressReleases
{
    // A third of them is enough, and leaves room for news.
    private const int Every = 3;

    private const int Lines = 40;

    /// <summary>Every third stretch of lines, as a text.</summary>
    public static IEnumerable<string> Read(string path) =>
        File.ReadLines(path).Chunk(Lines).Where((_, number) => number % Every == 0).Select(lines => string.Join('\n', lines));
}
