using System.Globalization;

namespace Sayso.Language.Factuality;

/// <summary>
/// Reads how likely the words make a thing: cue verbs, modals, hedges; on the seven bands of ICD 203, with the words kept.
/// </summary>
/// <remarks>
/// Bands: almost no chance 1-5 %, very unlikely 5-20, unlikely 20-45, even chance 45-55, likely 55-80, very likely 80-95, almost certain
/// 95-99 (ICD 203, 2015, D.6.e.2).
/// </remarks>
internal static class CertaintyReader
{
    private static readonly Dictionary<string, (double Low, double High)> Words = Lexicon.English.Values("likelihoods", Band);

    /// <summary>The certainty of what a cue lays on a content.</summary>
    /// <param name="document">Tagged and lemmatised.</param>
    /// <param name="cue">Stretches of the cue; empty for a plain statement.</param>
    /// <param name="content">Stretches of the content.</param>
    public static Certainty Read(Document document, IReadOnlyList<TokenRange> cue, IReadOnlyList<TokenRange> content)
    {
        (double Low, double High) band = (0.95, 0.99);
        var words = new List<Span>();
        foreach (var range in cue)
        {
            for (int token = range.First; token < range.End; token++)
            {
                if (Words.TryGetValue(document.LemmaArray[token].ToLowerInvariant(), out var found))
                {
                    words.Add(document.TokenSpans[token]);
                    band = found.Low < band.Low ? found : band;
                }
            }
        }

        foreach (var range in content)
        {
            // Only the head clause of the content: a hedge deep inside is about something else.
            int clauseEnd = Math.Min(range.End, range.First + 25);
            for (int token = range.First; token < clauseEnd; token++)
            {
                string lemma = document.LemmaArray[token].ToLowerInvariant();
                bool modal = document.TagArray[token] is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Adj
                    && document.Word(token) is not ("ca" or "Ca"); // "can't" is no doubt
                if (modal && Words.TryGetValue(lemma, out var found) && AtHead(document, token, content))
                {
                    words.Add(document.TokenSpans[token]);
                    band = found.Low < band.Low ? found : band;
                }
            }
        }

        words.Sort();
        return new Certainty(band.Low, band.High, words);
    }

    /// <summary>True when the content is negated at its head: "was not involved", "no evidence", "nobody knew".</summary>
    public static bool IsNegated(Document document, IReadOnlyList<TokenRange> content)
    {
        if (content.Count == 0)
        {
            return false;
        }

        var sentenceEnd = content[0].End;
        for (int token = content[0].First; token < sentenceEnd; token++)
        {
            string lemma = document.LemmaArray[token].ToLowerInvariant();
            bool word = lemma is "not" or "n't" or "never" or "no" or "nobody" or "none" or "nothing" or "neither" or "nor" or "without";
            if (word && AtHead(document, token, content))
            {
                return true;
            }

            if (document.Word(token) is "." or "!" or "?")
            {
                break;
            }
        }

        return false;
    }

    /// <summary>True when a word hangs on the head of the content, directly or through one word that does.</summary>
    private static bool AtHead(Document document, int token, IReadOnlyList<TokenRange> content)
    {
        int head = document.TopOf(content[0]);
        int over = document.HeadArray[token];
        return token == head || over == head || over < 0
            || (document.HeadArray[over] == head
                && document.RelationArray[over] is Dependency.Nsubj or Dependency.Obj or Dependency.Aux or Dependency.Xcomp
                    or Dependency.Ccomp);
    }

    private static (double Low, double High) Band(string value)
    {
        int blank = value.IndexOf(' ', StringComparison.Ordinal);
        return (double.Parse(value.AsSpan(0, blank), CultureInfo.InvariantCulture),
            double.Parse(value.AsSpan(blank + 1), CultureInfo.InvariantCulture));
    }
}
