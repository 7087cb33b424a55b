using System.Globalization;

namespace Sayso.Language.Training.Corpora;

/// <summary>A text of PolNeAR 1.0 (Newell et al., LREC 2018) with one annotator's attributions.</summary>
/// <param name="Name">Of the text file, without its ending.</param>
/// <param name="Text">As it is.</param>
/// <param name="Attributions">Un-nested, in the order of the file.</param>
/// <param name="IsFirst">True for the annotator whose file sorts first, whom the scorer takes for gold.</param>
internal sealed record PolnearText(string Name, string Text, IReadOnlyList<PolnearAttribution> Attributions, bool IsFirst)
{
    /// <summary>Reads a compartment: its text/*.txt and attributions/*.ann (brat standoff).</summary>
    public static IEnumerable<PolnearText> Read(string folder)
    {
        var annotations = Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal)
            .ToLookup(path => Path.GetFileNameWithoutExtension(path)[..Path.GetFileNameWithoutExtension(path).LastIndexOf('_')]);
        foreach (string path in Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            string text = File.ReadAllText(path);
            int[] units = CodePointOffsets(text);
            bool first = true;
            foreach (string annotation in annotations[name])
            {
                yield return new PolnearText(name, text, [.. ReadAttributions(annotation, units)], first);
                first = false;
            }
        }
    }

    private static IEnumerable<PolnearAttribution> ReadAttributions(string path, int[] units)
    {
        var spans = new Dictionary<string, List<Span>>();
        var lines = File.ReadAllLines(path).Select(line => line.Split('\t')).ToList();
        foreach (string[] fields in lines.Where(fields => fields[0].StartsWith('T') && fields.Length >= 3))
        {
            string offsets = fields[1][(fields[1].IndexOf(' ', StringComparison.Ordinal) + 1)..];
            spans[fields[0]] = [.. offsets.Split(';').Select(part => part.Split(' '))
                .Select(part => new Span(units[int.Parse(part[0], CultureInfo.InvariantCulture)],
                    units[int.Parse(part[1], CultureInfo.InvariantCulture)]))];
        }

        foreach (string[] fields in lines.Where(fields => fields[0].StartsWith('E') && fields.Length >= 2))
        {
            var found = new PolnearAttribution([], [], []);
            foreach (string argument in fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = argument.Split(':');
                var into = parts[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
                {
                    "Source" => found.Source,
                    "Cue" => found.Cue,
                    "Content" => found.Content,
                    _ => null,
                };
                into?.AddRange(spans[parts[1]]);
            }

            yield return found;
        }
    }

    /// <summary>brat counts code points; strings count UTF-16 code units.</summary>
    private static int[] CodePointOffsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 1 : 0;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
