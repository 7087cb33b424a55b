using System.Text;

namespace Sayso.Language.Training.Corpora;

/// <summary>A text with its names marked, and where its sentences end.</summary>
internal sealed record NamedText(string Text, IReadOnlyList<(Span Span, EntityKind Kind)> Names, IReadOnlyList<int> SentenceEnds)
{
    private static readonly string[] KeptBack = ["bangladesh_", "canada_", "iran_", "israel_", "jp_", "kenya_", "mex_", "peru_", "uae_"];

    /// <summary>
    /// English Worldwide Newswire: a token and a tag a line, sentences apart by a blank line. Only the files kept back, or only the others.
    /// </summary>
    public static IEnumerable<NamedText> ReadWorldwide(string folder, bool keptBack)
    {
        foreach (string path in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            if (KeptBack.Any(prefix => Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal)) == keptBack)
            {
                yield return FromLines(File.ReadLines(path).Select(line => line.Split('\t')), form: 0, tag: 1);
            }
        }
    }

    /// <summary>Universal NER: number, form, tag; "# newdoc" starts a document.</summary>
    public static IEnumerable<NamedText> ReadUner(string path)
    {
        var rows = new List<string[]>();
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && rows.Count > 0)
            {
                yield return FromLines(rows, form: 1, tag: 2);
                rows.Clear();
            }

            if (!line.StartsWith('#'))
            {
                rows.Add(line.Split('\t'));
            }
        }

        yield return FromLines(rows, form: 1, tag: 2);
    }

    private static NamedText FromLines(IEnumerable<string[]> rows, int form, int tag)
    {
        var text = new StringBuilder();
        var names = new List<(Span, EntityKind)>();
        var ends = new List<int>();
        var sentence = new List<(string Form, string Tag)>();
        foreach (string[] row in rows.Append([]))
        {
            if (row.Length > tag)
            {
                sentence.Add((row[form].Trim(), row[tag].Trim()));
                continue;
            }

            // A sentence that starts with a web address is the corpus's note of where a text comes from.
            if (sentence.Count > 0 && !sentence[0].Form.StartsWith("http", StringComparison.Ordinal))
            {
                // Paragraphs of one to four sentences, so that the network sees both.
                text.Append(text.Length == 0 ? "" : ends.Count % 9 is 0 or 1 or 4 ? "\n" : " ");
                AddSentence(sentence, text, names);
                ends.Add(text.Length);
            }

            sentence.Clear();
        }

        return new NamedText(text.ToString(), names, ends);
    }

    private static void AddSentence(List<(string Form, string Tag)> sentence, StringBuilder text, List<(Span, EntityKind)> names)
    {
        bool glue = true;
        bool quoted = false;
        int start = -1;
        int end = 0;
        string? open = null;
        for (int i = 0; i < sentence.Count; i++)
        {
            var (form, tag) = sentence[i];
            bool inside = form is "-" or "/" && i > 0 && i + 1 < sentence.Count && char.IsLetterOrDigit(sentence[i - 1].Form[^1])
                && char.IsLetterOrDigit(sentence[i + 1].Form[0]);
            bool before = !glue && !inside && !Spacing.ClosesUp(form) && !(form == "\"" && quoted);
            text.Append(before ? " " : "");
            if (!(tag.StartsWith("I-", StringComparison.Ordinal) && tag[2..] == open))
            {
                AddName(open, start, end, names);
                open = tag.Length > 2 ? tag[2..] : null;
                start = text.Length;
            }

            text.Append(form);
            end = text.Length;
            glue = inside || Spacing.OpensUp(form) || (form == "\"" && !quoted);
            quoted ^= form == "\"";
        }

        AddName(open, start, end, names);
    }

    private static void AddName(string? label, int start, int end, List<(Span, EntityKind)> names)
    {
        EntityKind? kind = label switch
        {
            "Person" or "PER" => EntityKind.Person,
            "Organization" or "ORG" => EntityKind.Organisation,
            "Location" or "Facility" or "LOC" => EntityKind.Place,
            "NORP" or "Product" or "Misc" or "OTH" => EntityKind.Other,
            _ => null,
        };
        if (kind is { } known)
        {
            names.Add((new Span(start, end), known));
        }
    }
}
