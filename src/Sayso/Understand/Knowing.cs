using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Reads how the voice of a claim knows: from what it is, from its cue, from what it cites, and from its own words.</summary>
/// <remarks>What the words do not say is not said: most claims of news say nothing.</remarks>
internal sealed class Knowing(Document document)
{
    // A phrase that tells what a saying rests on stands near its cue.
    private const int Near = 30;

    private static readonly HashSet<string> Eye = Lexicon.English.Words("knowing-by-eye");
    private static readonly HashSet<string> Work = Lexicon.English.Words("knowing-by-work");
    private static readonly HashSet<string> Inference = Lexicon.English.Words("knowing-by-inference");
    private static readonly HashSet<string> Hearing = Lexicon.English.Words("knowing-by-hearing");
    private static readonly HashSet<string> Witnesses = Lexicon.English.Words("eyewitnesses");
    private static readonly HashSet<string> Records = Lexicon.English.Words("speaking-records");

    /// <summary>How the innermost voice knows.</summary>
    /// <param name="attribution">What the claim comes from; null for what a speaker or the outlet states itself.</param>
    /// <param name="content">The claim's words.</param>
    public KnownBy Of(Attribution? attribution, IReadOnlyList<Span> content) =>
        (attribution is null ? null : ByWhatItIs(attribution) ?? ByCue(attribution) ?? ByCitation(attribution))
        ?? ByItsOwnWords(content) ?? KnownBy.NotSaid;

    /// <summary>A document says what is written in it; a record, what it kept; an eyewitness, what he saw.</summary>
    private KnownBy? ByWhatItIs(Attribution attribution)
    {
        foreach (var source in attribution.Source)
        {
            var range = document.TokensIn(source);
            if (range.Count == 0)
            {
                continue;
            }

            string noun = document.Lemmas[document.HeadOf(range)].ToLowerInvariant();
            if (Thing(noun) is { } thing)
            {
                return By(thing, source);
            }

            if (Witnesses.Contains(noun))
            {
                return By(KnownHow.Saw, source);
            }
        }

        return null;
    }

    private KnownBy? ByCue(Attribution attribution)
    {
        foreach (var cue in attribution.Cue)
        {
            var range = document.TokensIn(cue);
            for (int token = range.First; token < range.End; token++)
            {
                if (IsStillToDo(Math.Max(range.First, token - 1), token))
                {
                    continue;
                }

                string lemma = document.Lemmas[token];
                bool isTold = lemma == "tell" && token > range.First && document.Lemmas[token - 1] == "be";
                KnownHow? how = document.Tags[token] != PartOfSpeech.Verb ? null : isTold || Hearing.Contains(lemma) ? KnownHow.Told
                    : Eye.Contains(lemma) ? KnownHow.Saw : Work.Contains(lemma) ? KnownHow.OwnWork
                    : Inference.Contains(lemma) ? KnownHow.Inference : null;
                if (how is { } found)
                {
                    return By(found, cue);
                }
            }
        }

        return attribution.Cue.Count > 0 && attribution.Stance is Stance.Suggests or Stance.Suspects or Stance.Expects
            ? By(KnownHow.Inference, attribution.Cue[0]) : null;
    }

    /// <summary>", citing two officials", "based on phone records", "in a letter": what the saying rests on, beside its cue.</summary>
    private KnownBy? ByCitation(Attribution attribution)
    {
        if (attribution.Cue.Count == 0)
        {
            return null;
        }

        var cue = document.TokensIn(attribution.Cue[0]);
        var sentence = document.Sentences[document.SentenceAt(cue.First)];
        for (int token = Math.Max(sentence.First, cue.First - Near); token < Math.Min(sentence.End, cue.End + Near); token++)
        {
            int first = document.Lower(token) is "citing" or "quoting" ? token + 1
                : document.Lower(token) is "based" && token + 1 < sentence.End && document.Lower(token + 1) is "on" ? token + 2 : -1;
            if (first < 0 || first >= sentence.End || attribution.Content.Any(span => span.Overlaps(document.Tokens[token])))
            {
                continue;
            }

            int end = first;
            while (end < sentence.End && document.Word(end) is not ("," or "." or ";" or ":" or "—" or "–") && end - first < Near)
            {
                end++;
            }

            if (end > first)
            {
                var cited = new TokenRange(first, end);
                string noun = document.Lemmas[document.HeadOf(cited)].ToLowerInvariant();
                return By(Thing(noun) ?? KnownHow.Told, document.SpanOf(new TokenRange(token, end)));
            }
        }

        return null;
    }

    /// <summary>"I saw", "we found", "I was told": the speaker's own words say how he knows.</summary>
    private KnownBy? ByItsOwnWords(IReadOnlyList<Span> content)
    {
        foreach (var range in content.Select(document.TokensIn))
        {
            for (int token = range.First; token + 1 < range.End; token++)
            {
                if (document.Lower(token) is "i" or "we" && document.Heads[token] is >= 0 and var verb && verb > token)
                {
                    for (int own = verb; own < range.End; own++)
                    {
                        bool isHis = own == verb || (document.Heads[own] == verb && document.Relations[own] == Dependency.Conj);
                        if (isHis && HowOf(token, own) is { } found)
                        {
                            return By(found, document.SpanOf(new TokenRange(own == verb ? token : own, own + 1)));
                        }
                    }
                }
            }
        }

        return null;
    }

    // "Yes, we will find you", "to determine whether": nothing is found yet.
    private bool IsStillToDo(int from, int verb) => Enumerable.Range(from, verb - from).Any(token => document.Lower(token)
        is "will" or "'ll" or "’ll" or "would" or "shall" or "can" or "could" or "may" or "might" or "must" or "should" or "to");

    /// <summary>How somebody knows who does this: "saw", "was told"; null for any other verb, and for what is not done.</summary>
    private KnownHow? HowOf(int subject, int verb)
    {
        if (document.Tags[verb] != PartOfSpeech.Verb || IsNegated(subject, verb) || IsStillToDo(subject, verb))
        {
            return null;
        }

        string lemma = document.Lemmas[verb];
        bool isTold = lemma == "tell" && document.Lemmas[verb - 1] == "be";

        // "We have seen" tells of a time, "I saw" of a thing.
        bool isSeen = Eye.Contains(lemma) && document.Lower(verb) is not ("see" or "seen" or "seeing");
        return isTold ? KnownHow.Told : isSeen ? KnownHow.Saw : Work.Contains(lemma) ? KnownHow.OwnWork
            : Inference.Contains(lemma) ? KnownHow.Inference : null;
    }

    // "I did not see it" tells of no seeing.
    private bool IsNegated(int subject, int verb) =>
        Enumerable.Range(subject, verb - subject).Any(token => document.Lower(token) is "not" or "n't" or "n’t" or "never");

    private static KnownHow? Thing(string noun) =>
        Records.Contains(noun) ? KnownHow.Record : SourceWords.Documents.Contains(noun) ? KnownHow.Document : null;

    private KnownBy By(KnownHow how, Span words) => KnownBy.By(how, document.Text, [words]);
}
