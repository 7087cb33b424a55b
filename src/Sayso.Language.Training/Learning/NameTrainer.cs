using Sayso.Language.Entities;
using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Learning;

/// <summary>Marks the names of a text's tokens, and scores those found.</summary>
internal static class NameTrainer
{
    /// <summary>Precision, recall and F1 of exact spans of people, organisations and places.</summary>
    public static (double Precision, double Recall, double F1) Score(IEnumerable<NamedText> texts, Pipeline pipeline)
    {
        int right = 0;
        int given = 0;
        int gold = 0;
        foreach (var text in texts)
        {
            var document = pipeline.Parse(text.Text);
            var found = NameFinder.Find(document).Where(name => name.Kind != EntityKind.Other)
                .Select(name => (document.SpanOf(name.Range), name.Kind)).ToHashSet();
            var wanted = text.Names.Where(name => name.Kind != EntityKind.Other).Select(name => (name.Span, name.Kind)).ToHashSet();
            right += found.Count(wanted.Contains);
            given += found.Count;
            gold += wanted.Count;
        }

        double precision = (double)right / Math.Max(given, 1);
        double recall = (double)right / Math.Max(gold, 1);
        return (precision, recall, 2 * precision * recall / Math.Max(precision + recall, 1e-9));
    }

    public static byte[] Labels(Document document, NamedText text)
    {
        byte[] labels = new byte[document.TokenSpans.Length];
        int token = 0;
        foreach (var (span, kind) in text.Names)
        {
            while (token < labels.Length && document.TokenSpans[token].End <= span.Start)
            {
                token++;
            }

            bool first = true;
            while (token < labels.Length && document.TokenSpans[token].Start < span.End)
            {
                labels[token++] = (byte)(((int)kind * 2) + (first ? 1 : 2));
                first = false;
            }
        }

        // A sentence break inside a name leaves an inside label at a start.
        foreach (var sentence in document.SentenceRanges)
        {
            if (labels[sentence.First] is > 0 and var label && label % 2 == 0)
            {
                labels[sentence.First]--;
            }
        }

        return labels;
    }
}
