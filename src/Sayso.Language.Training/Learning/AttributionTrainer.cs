using Sayso.Language.Attributing;
using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>Marks the roles of PolNeAR's tokens, counts its cue words and trains the linker.</summary>
internal static class AttributionTrainer
{
    /// <summary>A parsed text with the role of each token.</summary>
    public sealed record Example(PolnearText Gold, Document Document, List<TokenRange> Paragraphs, byte[] Labels);

    public static Example Prepare(PolnearText text, Document document)
    {
        var paragraphs = Paragraphs.Of(document);
        byte[] labels = new byte[document.TokenSpans.Length];
        foreach (var attribution in text.Attributions)
        {
            Mark(document, labels, attribution.Content, Role.Content, over: false);
        }

        foreach (var attribution in text.Attributions)
        {
            Mark(document, labels, attribution.Source, Role.Source, over: true);
            Mark(document, labels, attribution.Cue, Role.Cue, over: true);
        }

        Repair(labels, paragraphs);
        return new Example(text, document, paragraphs, labels);
    }

    public static CueLexicon Lexicon(IEnumerable<Example> examples)
    {
        var cues = new Dictionary<uint, int>();
        var all = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            for (int token = 0; token < example.Labels.Length; token++)
            {
                uint word = example.Document.Forms.Lower[token];
                all[word] = all.GetValueOrDefault(word) + 1;
                if (RoleLabels.IsCue(example.Labels[token]))
                {
                    cues[word] = cues.GetValueOrDefault(word) + 1;
                }
            }
        }

        return new CueLexicon(cues.Where(pair => pair.Value >= 2)
            .Select(pair => KeyValuePair.Create(pair.Key, Strength(pair.Value, all[pair.Key]))));
    }

    public static void Train(IReadOnlyList<Example> examples, WeightsWriter writer, ModelRecipe links, Action<string> log)
    {
        Lexicon(examples).Write(writer);
        LinkTrainer.Train(examples, writer, links, log);
    }

    /// <summary>F1 of the labelled stretches, before they are joined and mended.</summary>
    public static string Score(IEnumerable<PolnearText> texts, Pipeline pipeline)
    {
        var labeller = new RoleLabeller(pipeline.Network);
        int[] right = new int[3], given = new int[3], gold = new int[3];
        foreach (var text in texts.Where(text => text.IsFirst))
        {
            var document = pipeline.Parse(text.Text);
            var example = Prepare(text, document);
            var found = labeller.Label(document).Select(span => (span.Role, span.Range)).ToHashSet();
            var wanted = RoleLabeller.Collect(example.Labels, [], example.Paragraphs).Select(span => (span.Role, span.Range)).ToHashSet();
            foreach (var span in found)
            {
                given[(int)span.Role]++;
                right[(int)span.Role] += wanted.Contains(span) ? 1 : 0;
            }

            foreach (var span in wanted)
            {
                gold[(int)span.Role]++;
            }
        }

        return string.Join("  ",
            Enum.GetValues<Role>()
            .Select(role => $"{role} P {100.0 * right[(int)role] / Math.Max(1, given[(int)role]):F1} "
                + $"R {100.0 * right[(int)role] / gold[(int)role]:F1} "
                + $"F1 {200.0 * right[(int)role] / (given[(int)role] + gold[(int)role]):F2}"));
    }

    private static byte Strength(int cues, int all) =>
        ((double)cues / all) switch { >= 0.7 => 5, >= 0.4 => 4, >= 0.15 => 3, >= 0.05 => 2, _ => 1 };

    private static void Mark(Document document, byte[] labels, List<Span> spans, Role role, bool over)
    {
        foreach (var span in spans)
        {
            int token = FirstTokenAt(document, span.Start);
            bool first = true;
            for (; token < labels.Length && document.TokenSpans[token].Start < span.End; token++)
            {
                if (over || labels[token] == 0)
                {
                    labels[token] = first ? RoleLabels.Begin(role) : RoleLabels.Inside(role);
                    first = false;
                }
                else
                {
                    first = true;
                }
            }
        }
    }

    private static int FirstTokenAt(Document document, int position)
    {
        int low = 0;
        int high = document.TokenSpans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (document.TokenSpans[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>A paragraph starts no label inside, and what one span interrupts begins anew.</summary>
    private static void Repair(byte[] labels, List<TokenRange> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            byte before = 0;
            for (int token = paragraph.First; token < paragraph.End; token++)
            {
                byte label = labels[token];
                if (label > 0 && label % 2 == 0 && (before == 0 || RoleLabels.Of(before) != RoleLabels.Of(label)))
                {
                    labels[token]--;
                }

                before = labels[token];
            }
        }
    }
}
