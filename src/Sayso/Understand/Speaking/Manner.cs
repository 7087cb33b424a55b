using System.Globalization;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand.Speaking;

/// <summary>How a text is written: whether its author argues in it, or an outlet reports.</summary>
/// <remarks>
/// A logistic regression over shares of sentences. It was fitted on the kinds of some 300 texts that were told apart by reading
/// (training/en/kinds.tsv); the weights are a word list like others.
/// </remarks>
public static class Manner
{
    private const string Bias = "always";
    private const int FewestSentences = 6;

    private static readonly Dictionary<string, double> Weights =
        Lexicon.English.Values("opinion-manner", value => double.Parse(value, CultureInfo.InvariantCulture));

    private static readonly HashSet<string> Adverbs = Lexicon.English.Words("opinion-adverbs");
    private static readonly HashSet<string> Sayings = Lexicon.English.Words("sayings-of-news");
    private static readonly HashSet<string> Weekdays = [.. Lexicon.English.Values("weekdays", value => value).Keys];
    private static readonly HashSet<string> I = ["i", "me", "my", "myself", "mine"];
    private static readonly HashSet<string> We = ["we", "our", "us", "ours"];
    private static readonly HashSet<string> You = ["you", "your", "yours"];

    /// <summary>The chance that the author argues, 0 to 1; 0 for a text that is too short to tell.</summary>
    public static double Of(Report report, Document document)
    {
        if (Shares(report, document) is not { } shares)
        {
            return 0;
        }

        double sum = Weights[Bias];
        foreach (var (name, share) in shares)
        {
            sum += Weights[name] * share;
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What is counted, by name: shares of the sentences, between 0 and 1; null for a text that is too short to tell.</summary>
    public static IReadOnlyList<(string Name, double Share)>? Shares(Report report, Document document)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(document);
        var parts = new PartMap(report);
        var attributed = Attributed(document);
        int sentences = 0, tokens = 0, quoted = 0;
        int weekday = 0, cited = 0, said = 0, i = 0, we = 0, you = 0, shortened = 0, weighed = 0, asked = 0, counted = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Count == 0 || parts.KindAt(document.Tokens[sentence.First]) is not PartKind.Body)
            {
                continue;
            }

            sentences++;
            tokens += sentence.Count;
            int inside = 0;
            bool Has(Func<int, bool> takes)
            {
                for (int token = sentence.First; token < sentence.End; token++)
                {
                    if (!document.IsQuoted(token) && takes(token))
                    {
                        return true;
                    }
                }

                return false;
            }

            for (int token = sentence.First; token < sentence.End; token++)
            {
                inside += document.IsQuoted(token) ? 1 : 0;
            }

            quoted += inside;
            weekday += Has(token => Weekdays.Contains(document.Lower(token))) ? 1 : 0;
            cited += attributed.AsSpan(sentence.First, sentence.Count).Contains(true) ? 1 : 0;
            said += Has(token => Sayings.Contains(document.Lower(token))) ? 1 : 0;
            i += Has(token => I.Contains(document.Lower(token))) ? 1 : 0;
            we += Has(token => We.Contains(document.Lower(token))) ? 1 : 0;
            you += Has(token => You.Contains(document.Lower(token))) ? 1 : 0;
            shortened += Has(token => IsShortened(document.Word(token))) ? 1 : 0;
            weighed += Has(token => Adverbs.Contains(document.Lower(token))) ? 1 : 0;
            asked += inside < sentence.Count && Clauses.Asks(document, sentence) ? 1 : 0;
            counted += Has(token => char.IsAsciiDigit(document.Word(token)[0])) ? 1 : 0;
        }

        double Share(int count) => (double)count / sentences;
        return sentences < FewestSentences ? null :
        [
            ("weekday", Share(weekday)), ("attributed", Share(cited)), ("said", Share(said)), ("i", Share(i)), ("we", Share(we)),
            ("you", Share(you)), ("shortened", Share(shortened)), ("weighed", Share(weighed)), ("asked", Share(asked)),
            ("counted", Share(counted)), ("quoted", (double)quoted / tokens),
        ];
    }

    // "don't", "it's", "they'll"; not the genitive, which follows a noun but looks the same: "'s" is left out.
    private static bool IsShortened(ReadOnlySpan<char> word) =>
        word.Equals("n't", StringComparison.OrdinalIgnoreCase) || word.Equals("n’t", StringComparison.OrdinalIgnoreCase)
        || (word.Length is 2 or 3 && word[0] is '\'' or '’' && char.ToLowerInvariant(word[1]) is 'r' or 'v' or 'l' or 'd' or 'm');

    /// <summary>True for each token of an attribution.</summary>
    private static bool[] Attributed(Document document)
    {
        bool[] attributed = new bool[document.Tokens.Count];
        foreach (var attribution in document.Attributions)
        {
            foreach (var span in attribution.Content.Concat(attribution.Cue).Concat(attribution.Source))
            {
                var range = document.TokensIn(span);
                attributed.AsSpan(range.First, range.Count).Fill(true);
            }
        }

        return attributed;
    }
}
