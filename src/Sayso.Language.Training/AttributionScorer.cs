using Sayso.Language.English;
using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training;

/// <summary>
/// Exact F1 of source, cue and content as ../shared/score/attribution.py counts it: pieces cut at line breaks, trimmed, joined over blanks;
/// un-nested attributions only; the first annotator.
/// </summary>
internal static class AttributionScorer
{
    private static readonly string[] Roles = ["source", "cue", "content"];

    public static string Score(IEnumerable<PolnearText> texts, TextEngine engine)
    {
        int[] right = new int[3], given = new int[3], gold = new int[3];
        foreach (var text in texts.Where(text => text.IsFirst))
        {
            var found = engine.Annotate(text.Text).Attributions.Where(attribution => attribution.Within is null).ToList();
            Count(0, text, found.Select(attribution => attribution.Source), text.Attributions.Select(attribution => attribution.Source));
            Count(1, text, found.Select(attribution => attribution.Cue), text.Attributions.Select(attribution => attribution.Cue));
            Count(2, text, found.Select(attribution => attribution.Content), text.Attributions.Select(attribution => attribution.Content));
        }

        return string.Join("  ",
            Enumerable.Range(0, 3).Select(role => $"{Roles[role]} {200.0 * right[role] / Math.Max(1, given[role] + gold[role]):F2}"));

        void Count(int role, PolnearText text, IEnumerable<IReadOnlyList<Span>> mine, IEnumerable<IReadOnlyList<Span>> theirs)
        {
            var predicted = mine.SelectMany(spans => Pieces(spans, text.Text)).ToHashSet();
            var wanted = theirs.SelectMany(spans => Pieces(spans, text.Text)).ToHashSet();
            right[role] += predicted.Count(wanted.Contains);
            given[role] += predicted.Count;
            gold[role] += wanted.Count;
        }
    }

    private static List<Span> Pieces(IReadOnlyList<Span> spans, string text)
    {
        var joined = new List<Span>();
        foreach (var piece in spans.SelectMany(span => Lines(span, text)).Order())
        {
            if (joined.Count > 0
                && (piece.Start <= joined[^1].End
                    || (text.AsSpan(joined[^1].End, piece.Start - joined[^1].End).IsWhiteSpace()
                        && text.AsSpan(joined[^1].End, piece.Start - joined[^1].End).IndexOfAny('\n', '\r') < 0)))
            {
                joined[^1] = new Span(joined[^1].Start, Math.Max(joined[^1].End, piece.End));
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    private static IEnumerable<Span> Lines(Span span, string text)
    {
        int start = span.Start;
        for (int at = span.Start; at <= span.End; at++)
        {
            if (at == span.End || text[at] is '\n' or '\r')
            {
                int first = start;
                int last = at;
                while (first < last && char.IsWhiteSpace(text[first]))
                {
                    first++;
                }

                while (last > first && char.IsWhiteSpace(text[last - 1]))
                {
                    last--;
                }

                if (last > first)
                {
                    yield return new Span(first, last);
                }

                start = at + 1;
            }
        }
    }
}
