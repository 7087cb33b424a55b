using System.Text.RegularExpressions;

namespace Sayso.Understand.Communications;

/// <summary>Cuts an editor's note into sentences: a full stop after an initial, a rank, an abbreviation or "p.m." ends none.</summary>
internal static partial class NoteSentences
{
    private const int LongestAbbreviation = 12;
    private const int LongestClock = 30; // "Mexico City time"

    public static IEnumerable<(int Start, int End)> Of(string words)
    {
        int start = 0;
        foreach (Match stop in Stop().Matches(words))
        {
            string before = words[Math.Max(start, stop.Index - LongestAbbreviation)..(stop.Index + 1)];
            if (words[stop.Index] == '.' && Abbreviation().IsMatch(before)
                && !(HalfDay().IsMatch(before)
                && NewSentence().IsMatch(words[(stop.Index + stop.Length)..Math.Min(words.Length,
                stop.Index + stop.Length + LongestClock)])))
            {
                continue;
            }

            yield return (start, stop.Index + 1);
            start = stop.Index + stop.Length;
        }

        yield return (start, words.Length);
    }

    [GeneratedRegex(@"[.;][""”’)]?\s+(?=[A-Z“""(\[])")]
    private static partial Regex Stop();

    [GeneratedRegex(
        @"(?:\b(?:[A-Z]|Jr|Sr|Gen|Lt|Col|Maj|Capt|Brig|Adm|Amb|Dr|Mr|Mrs|Ms|St|No|Nos|pp|p|vol|a\.m|p\.m|U\.S|U\.N|Jan|Feb|Mar|Apr|Aug"
        + @"|Sept|Oct|Nov|Dec|ff|cf|ibid|Ibid|approx))\.$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"[ap]\.m\.$")]
    private static partial Regex HalfDay();

    [GeneratedRegex(@"^(?!(?:" + DatelineReader.Months + @"|[A-Z]{3,4}|[A-Z]\w+(?: [A-Z]\w+)? time)\b)[A-Z(“]")]
    private static partial Regex NewSentence();
}
