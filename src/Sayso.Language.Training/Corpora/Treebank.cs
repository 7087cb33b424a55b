using System.Globalization;
using System.Text;
using Sayso.Language.Tokens;

namespace Sayso.Language.Training.Corpora;

/// <summary>One document of a Universal Dependencies treebank with its gold tokens, tags, lemmas and tree.</summary>
internal sealed record Treebank(Document Document, PartOfSpeech[] Tags, string[] Lemmas, int[] Heads, Dependency[] Relations)
{
    private static readonly Dictionary<string, Dependency> Names =
        Enum.GetValues<Dependency>().ToDictionary(relation => relation.ToString().ToLowerInvariant());

    /// <summary>
    /// Reads a CoNLL-U file. Sentences are joined by a space, paragraphs by a blank line; words of a multi-word token share its characters
    /// as they spell it.
    /// </summary>
    public static IEnumerable<Treebank> Read(string path, WordClusters? clusters)
    {
        var reader = new DocumentBuilder(clusters);
        var rows = new List<string[]>();
        string text = "";
        bool paragraph = false;
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (reader.Finish() is { } finished)
                {
                    yield return finished;
                }

                reader = new DocumentBuilder(clusters);
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                paragraph = true;
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line[9..];
            }
            else if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    reader.Add(text, rows, paragraph);
                    rows.Clear();
                    paragraph = false;
                }
            }
            else if (line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        if (reader.Finish() is { } last)
        {
            yield return last;
        }
    }

    private sealed class DocumentBuilder(WordClusters? clusters)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Span> _tokens = [];
        private readonly List<TokenRange> _sentences = [];
        private readonly List<PartOfSpeech> _tags = [];
        private readonly List<string> _lemmas = [];
        private readonly List<int> _heads = [];
        private readonly List<Dependency> _relations = [];

        public void Add(string text, List<string[]> rows, bool paragraph)
        {
            if (_text.Length > 0)
            {
                _text.Append(paragraph ? "\n\n" : " ");
            }

            int start = _text.Length;
            _text.Append(text);
            int at = 0;
            int first = _tokens.Count;
            int insideUntil = 0;
            int wholeEnd = 0;
            foreach (string[] row in rows)
            {
                if (row[0].Contains('.', StringComparison.Ordinal))
                {
                    continue;
                }

                if (row[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
                {
                    while (at < text.Length && char.IsWhiteSpace(text[at]))
                    {
                        at++;
                    }

                    insideUntil = int.Parse(row[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                    wholeEnd = at + row[1].Length;
                    continue;
                }

                int number = int.Parse(row[0], CultureInfo.InvariantCulture);
                bool inside = number <= insideUntil;
                while (!inside && at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                // A word with a space in it ("to day" typed apart) takes the space along.
                int end = at;
                foreach (char character in row[1].Where(character => character != ' '))
                {
                    while (end < text.Length && text[end] == ' ')
                    {
                        end++;
                    }

                    end += character == '\0' ? 0 : 1;
                }

                end = inside ? (number == insideUntil ? wholeEnd : Math.Min(at + row[1].Length, wholeEnd)) : Math.Min(end, text.Length);
                _tokens.Add(new Span(start + at, start + Math.Max(end, at)));
                at = end;
                _tags.Add(Enum.Parse<PartOfSpeech>(row[3], ignoreCase: true));
                _lemmas.Add(row[2]);
                int head = int.Parse(row[6], CultureInfo.InvariantCulture);
                _heads.Add(head == 0 ? -1 : first + head - 1);
                string relation = row[7].Split(':')[0];
                _relations.Add(Names.GetValueOrDefault(relation, Dependency.Dep));
            }

            _sentences.Add(new TokenRange(first, _tokens.Count));
        }

        public Treebank? Finish() => _tokens.Count == 0 ? null : new Treebank(
            Gold.Document(_text.ToString(), [.. _tokens], [.. _sentences], clusters), [.. _tags], [.. _lemmas], [.. _heads],
                [.. _relations]);
    }
}
