using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Learning;

/// <summary>Which claims that were read can be used as they stand, beside a ledger made by hand.</summary>
/// <remarks>
/// Two claims are one when at least half of their letters and digits are shared, one to one, best first. Voices are one when both are the
/// outlet or both unstated, when their names agree, or when what they are called has one head.
/// </remarks>
internal static partial class ClaimMatcher
{
    private const double LeastOverlap = 0.5;

    private static readonly HashSet<string> Titles =
    [
        .. ("mr mrs ms dr sen senator rep representative president gov governor secretary general gen judge justice prime minister "
            + "chancellor sir lord lady professor prof captain capt lt col colonel king queen prince pope attorney former vice "
            + "the a an one two three some several").Split(' '),
    ];

    /// <summary>For each claim, whether it can be used.</summary>
    public static bool[] Usable(GoldLedger gold, Ledger ledger)
    {
        string text = gold.Report.Text;
        var wanted = gold.Claims.Select(claim => Letters(text, [claim.Span])).ToList();
        var given = ledger.Claims.Select(claim => Letters(text, claim.Content)).ToList();
        var pairs = new List<(double Overlap, int Gold, int Given)>();
        for (int i = 0; i < wanted.Count; i++)
        {
            for (int j = 0; j < given.Count; j++)
            {
                int both = wanted[i].Count(given[j].Contains);
                double overlap = (double)both / Math.Max(1, wanted[i].Count + given[j].Count - both);
                if (overlap >= LeastOverlap)
                {
                    pairs.Add((overlap, i, j));
                }
            }
        }

        bool[] usable = new bool[given.Count];
        var taken = new HashSet<int>();
        var matched = new HashSet<int>();
        foreach (var (_, i, j) in pairs.OrderByDescending(pair => pair.Overlap).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Given))
        {
            if (!taken.Contains(i) && matched.Add(j))
            {
                taken.Add(i);
                var claim = ledger.Claims[j];
                usable[j] = JsonName(claim.Stance) == gold.Claims[i].Stance && SameVoice(gold, gold.Claims[i], claim.Innermost);
            }
        }

        return usable;
    }

    private static string JsonName(Stance stance) => stance == Stance.NoResponse ? "no-response" : stance.ToString().ToLowerInvariant();

    private static bool SameVoice(GoldLedger gold, GoldClaim claim, ChainLink voice)
    {
        string kind = voice.Kind.ToString().ToLowerInvariant();
        if (claim.Kind == "outlet" || kind == "outlet")
        {
            return claim.Kind == kind || (claim.Kind != "unstated" && Bare(claim.Voice).SequenceEqual(Bare(voice.Name)));
        }

        if (claim.Kind == "unstated" || kind == "unstated")
        {
            return claim.Kind == kind;
        }

        string[] right = Bare(voice.Name);
        foreach (string name in gold.Names.GetValueOrDefault(claim.Voice, []).Prepend(claim.Voice))
        {
            string[] left = Bare(name);
            if (left.Length > 0 && right.Length > 0 && (left.ToHashSet().SetEquals(right)
                || (claim.Kind == "person" && left[^1] == right[^1]
                    && (left.Length == 1 || right.Length == 1 || left[0][0] == right[0][0]))
                || (claim.Kind != "person" && (left.All(right.Contains) || right.All(left.Contains)))))
            {
                return true;
            }
        }

        return claim.Kind is "unnamed" or "group" or "document" or "institution" && Head(claim.Voice) is { Length: > 0 } head
            && head == Head(voice.Name);
    }

    private static string[] Bare(string name)
    {
        string[] words = [.. Word().Matches(name.ToLowerInvariant().Replace("’s", "", StringComparison.Ordinal)
            .Replace("'s", "", StringComparison.Ordinal)).Select(match => match.Value)];
        string[] bare = [.. words.Where(word => !Titles.Contains(word))];
        return bare.Length > 0 ? bare : words;
    }

    private static string Head(string description)
    {
        string[] found = Bare(Behind().Split(description.ToLowerInvariant())[0]);
        return (found.Length > 0 ? found : Bare(description)) is [.., var last] ? last.TrimEnd('s') : "";
    }

    private static HashSet<int> Letters(string text, IEnumerable<Span> spans) =>
        [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(at => char.IsLetterOrDigit(text[at]))];

    [GeneratedRegex(@"[\w’'-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@",|\b(?:of|with|who|from|at|in|on|for|familiar|close|speaking|that|briefed)\b")]
    private static partial Regex Behind();
}
