using System.Diagnostics;
using Sayso.Language.English;
using Sayso.Testing;

namespace Sayso.Benchmarks;

/// <summary>Texts that ask for trouble, at a size and at ten times that size: time a character should stay the same.</summary>
internal static class Growth
{
    public static void Print(TextWriter output)
    {
        using var engine = TextEngine.Load(Repository.Models);
        string prose = string.Join(' ', Texts.Example()).ReplaceLineEndings(" ");
        engine.Annotate(prose);
        output.WriteLine("text                       chars   ns/char");
        foreach (var (name, piece) in new[] { ("one line of prose", prose), ("(", "("), ("“", "“"), ("\"", "\""),
            ("one sentence of words", "word "), ("he said that", "he said that ") })
        {
            foreach (int length in new[] { 100_000, 1_000_000, 10_000_000 })
            {
                string text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
                long start = Stopwatch.GetTimestamp();
                engine.Annotate(text);
                output.WriteLine($"{name,-22} {length,10:N0} {Stopwatch.GetElapsedTime(start).TotalNanoseconds / length,9:F0}");
            }
        }
    }
}
