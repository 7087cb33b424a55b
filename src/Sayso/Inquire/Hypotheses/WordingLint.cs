using System.Text.RegularExpressions;

namespace Sayso.Inquire.Hypotheses;

/// <summary>
/// Warns where a sentence mixes how likely something is with how sure the writer is, or words likelihood otherwise than ICD 203 does.
/// </summary>
/// <remarks>Intelligence Community Directive 203, "Analytic Standards" (2015), section D.6.e(2).</remarks>
public static partial class WordingLint
{
    /// <summary>The seven bands of ICD 203, with both of their wordings.</summary>
    public const string Bands =
        "almost no chance or remote; very unlikely or highly improbable; unlikely or improbable; "
        + "roughly even chance or roughly even odds; likely or probable; very likely or highly probable; almost certain or nearly certain";

    /// <summary>What is wrong with the wording of a text, sentence by sentence.</summary>
    public static IReadOnlyList<string> Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var warnings = new List<string>();
        foreach (string sentence in Sentence().Split(text).Where(sentence => sentence.Trim().Length > 0))
        {
            string shown = sentence.Trim() is { Length: > 100 } longer ? longer[..100] + "…" : sentence.Trim();
            if (Confidence().IsMatch(sentence) && Likelihood().IsMatch(sentence))
            {
                warnings.Add($"\"{shown}\" says how likely and how sure in one sentence; say them apart.");
            }

            if (Vague().Match(sentence) is { Success: true } vague)
            {
                warnings.Add($"\"{shown}\" says \"{vague.Value}\", which has no band; use one of: {Bands}.");
            }
        }

        return warnings;
    }

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:high|moderate|low|medium|strong|full|little) confidence\b|\bconfident(?:ly)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Confidence();

    [GeneratedRegex(
        @"\b(?:remote|(?:highly )?improbable|(?:very )?(?:un)?likely|roughly even|(?:highly )?probabl[ey]|"
        + @"(?:almost|nearly) certain(?:ly)?|almost no chance)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Likelihood();

    [GeneratedRegex(
        @"\b(?:fair chance|serious possibility|good chance|can(?:not| ?not) be ruled out|may well|might well|"
        + @"distinct possibility|conceivabl[ey]|in all likelihood|cannot be excluded)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();
}
