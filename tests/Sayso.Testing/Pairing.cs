using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Testing;

/// <summary>A claim as people write it down: its words, its chain after the outlet, its stance.</summary>
public static class Pairing
{
    /// <summary>The names of a claim's voices after the outlet; "unstated" for nobody.</summary>
    public static IReadOnlyList<string> Voices(this Claim claim) =>
        [.. claim.Chain.Skip(1).Select(link => link.Kind == VoiceKind.Unstated ? "unstated" : link.Name)];

    /// <summary>
    /// The claim that shares most with some words, with the share of their union that both have; null when none shares any.
    /// </summary>
    public static (Claim Claim, double Share)? Best(this Ledger ledger, IReadOnlyList<string> pieces, Func<Claim, bool>? wanted = null)
    {
        var spans = Find(ledger.Report.Text, pieces);
        var best = ledger.Claims.Where(claim => wanted?.Invoke(claim) ?? true)
            .Select(claim => (claim, share: Share(Bare(ledger.Report.Text, claim.Content), spans))).OrderByDescending(pair => pair.share)
            .FirstOrDefault();
        return best.claim is null || best.share <= 0 ? null : best;
    }

    /// <summary>The share of their union that some spans of a text and some words of it have in common.</summary>
    public static double Share(string text, IReadOnlyList<Span> spans, IReadOnlyList<string> pieces) =>
        Share(Bare(text, spans), Find(text, pieces));

    private static List<Span> Find(string text, IReadOnlyList<string> pieces)
    {
        text = text.Replace('\u00A0', ' ');
        var spans = new List<Span>();
        int at = 0;
        foreach (string piece in pieces)
        {
            int start = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (start < 0)
            {
                start = text.IndexOf(piece, StringComparison.Ordinal);
            }

            if (start < 0)
            {
                throw new ArgumentException($"\"{piece}\" is not in the text.", nameof(pieces));
            }

            spans.Add(new Span(start, start + piece.Length));
            at = start + piece.Length;
        }

        return spans;
    }

    /// <summary>
    /// Spans without a leading "that" or "on", quotation marks and closing punctuation, which writers of answers leave out.
    /// </summary>
    private static List<Span> Bare(string text, IReadOnlyList<Span> spans)
    {
        var bare = spans.ToList();
        var first = bare[0];
        foreach (string word in new[] { "that ", "on ", "to ", "about " })
        {
            if (first.Length > word.Length && text.AsSpan(first.Start).StartsWith(word, StringComparison.Ordinal))
            {
                first = new Span(first.Start + word.Length, first.End);
                break;
            }
        }

        bare[0] = first;
        return bare;
    }

    private static double Share(List<Span> left, List<Span> right)
    {
        int both = left.Sum(one => right.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));
        return both == 0 ? 0 : (double)both / (left.Sum(span => span.Length) + right.Sum(span => span.Length) - both);
    }
}
