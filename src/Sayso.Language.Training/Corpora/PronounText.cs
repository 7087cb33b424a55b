using System.Globalization;

namespace Sayso.Language.Training.Corpora;

/// <summary>A pronoun and two names in a text: which of them does it mean (GAP: Webster et al., TACL 2018).</summary>
/// <param name="Text">The text.</param>
/// <param name="Pronoun">Where the pronoun stands.</param>
/// <param name="Names">Where each name stands, and whether the pronoun means it.</param>
internal sealed record PronounText(string Text, Span Pronoun, IReadOnlyList<(Span Span, bool IsMeant)> Names)
{
    public static IEnumerable<PronounText> Read(string path)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] columns = line.Split('\t');
            Span At(int column)
            {
                // Offsets count code points.
                int start = 0;
                for (int left = int.Parse(columns[column + 1], CultureInfo.InvariantCulture); left > 0; left--)
                {
                    start += char.IsHighSurrogate(columns[1][start]) ? 2 : 1;
                }

                return new Span(start, start + columns[column].Length);
            }

            yield return new PronounText(columns[1], At(2), [(At(4), columns[6] == "TRUE"), (At(7), columns[9] == "TRUE")]);
        }
    }
}
