using Sayso.Language;
using Sayso.Read.Parts;
using Sayso.Understand.Speaking;

namespace Sayso.Understand;

/// <summary>Which attributions say something that can be so or not, and what.</summary>
internal sealed class Sayings(Document document, Speakers speakers)
{
    // Of what is declined, so many words say whether it is to be said.
    private const int FirstWords = 6;

    private static readonly HashSet<string> Tellings =
        [.. Lexicon.English.Words("telling-verbs"), .. Lexicon.English.Words("answering-verbs"), "deny", "testify", "reach", "speculate"];

    private static readonly HashSet<string> HearsayAdverbs = Lexicon.English.Words("hearsay-adverbs");
    private static readonly HashSet<string> OpenWords = ["what", "how", "why", "who", "whom", "whose", "which", "when", "where", "whether"];
    private static readonly HashSet<string> HearsayVerbs = Lexicon.English.Words("hearsay-verbs");
    private static readonly HashSet<string> HearsayNouns = Lexicon.English.Words("hearsay-nouns");

    private static readonly HashSet<string> Its = new(StringComparer.OrdinalIgnoreCase) { "it", "its", "itself", "this", "that" };
    private static readonly HashSet<string> Orders = ["order", "instruct", "command", "urge", "exhort", "implore", "direct", "tell"];
    private static readonly HashSet<string> Retractable = Lexicon.English.Words("retractable");
    private static readonly HashSet<string> Requests = Lexicon.English.Words("requests");

    private static readonly HashSet<string> Things =
    [
        .. Lexicon.English.Words("event-nouns"), .. Lexicon.English.Values("time-units", value => value).Keys,
    ];

    private readonly Clauses _clauses = new(document);

    /// <summary>
    /// What an attribution lays on its source, or its cue where that is nothing: none of what another speaker says, and nothing at all
    /// where nobody says anything ("vetoed legislation", "you know").
    /// </summary>
    public IReadOnlyList<Span> ContentOf(Attribution attribution)
    {
        var content = attribution.Content.Count > 0 ? attribution.Content : attribution.Cue;
        if (content.Count == 0 || !IsSaying(attribution))
        {
            return [];
        }

        var said = attribution.Cue.Count > 0 ? attribution.Cue[0] : content[0];
        return speakers.IsLabel(said) ? [] : [.. content.Where(span => !speakers.IsLabel(span)
            && speakers.LabelOf(span) == speakers.LabelOf(said))];
    }

    private bool IsSaying(Attribution attribution)
    {
        if (attribution.Stance is Stance.Declines or Stance.NoResponse)
        {
            return !IsOfItself(attribution) && IsAboutSaying(attribution);
        }

        if (attribution.Quotation == Quotation.Indirect && attribution.Content.Count > 0
            && (IsOpenQuestion(attribution) || (attribution.Source.Count == 0 && !IsHearsay(attribution))))
        {
            return false;
        }

        return attribution.Source.All(source => MaySpeak(source, attribution.Cue)) && !IsCommand(attribution)
            && (attribution.Quotation != Quotation.Indirect || attribution.Content.Count == 0
                || attribution.Stance == Stance.Denies // "denied the accusations"
                || (attribution.Stance == Stance.Retracts && IsThingSaid(attribution.Content[0])) // "withdrew her statement"
                || (_clauses.HasPredicate(attribution.Content) && !IsBareAct(attribution)));
    }

    private bool IsThingSaid(Span content) => document.TokensIn(content) is { Count: > 0 } range
        && Retractable.Contains(document.Lemmas[document.HeadOf(range)].ToLowerInvariant());

    /// <summary>"explained what he would do" tells of something and not what; a question ("asked why") is told as one.</summary>
    private bool IsOpenQuestion(Attribution attribution) => attribution.Stance is not (Stance.Asks or Stance.Doubts)
        && document.TokensIn(attribution.Content[0]) is { Count: > 0 } content && OpenWords.Contains(document.Lower(content.First));

    /// <summary>"reportedly", "it is believed", "reports say": laid on nobody, but on somebody.</summary>
    private bool IsHearsay(Attribution attribution)
    {
        foreach (var range in attribution.Cue.Select(document.TokensIn))
        {
            for (int token = range.First; token < range.End; token++)
            {
                string lemma = document.Lemmas[token];
                bool isPassive = document.Tags[token] == PartOfSpeech.Verb && HearsayVerbs.Contains(lemma) && token > 0
                    && (document.Relations[token] == Dependency.Acl || document.Lemmas[token - 1] == "be"
                        || (token > 1 && document.Lemmas[token - 2] == "be"));
                if (isPassive || HearsayAdverbs.Contains(lemma) || HearsayNouns.Contains(lemma)
                    || document.Lower(token) == "according")
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"declined to comment", "refused to confirm it"; not "refused to bake a cake", which tells what somebody does.</summary>
    private bool IsAboutSaying(Attribution attribution)
    {
        foreach (var span in attribution.Cue.Concat(attribution.Content))
        {
            var range = document.TokensIn(span);
            for (int token = range.First; token < Math.Min(range.End, range.First + FirstWords); token++)
            {
                if (Tellings.Contains(document.Lemmas[token]) || Requests.Contains(document.Lemmas[token]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"I did not say that": whoever speaks denies, and declines nothing.</summary>
    private bool IsOfItself(Attribution attribution) => attribution.Source.Count > 0 && attribution.Content.Count == 1
        && document.TokensIn(attribution.Source[0]) is { Count: 1 } source && document.Lower(source.First) is "i" or "we"
        && document.TokensIn(attribution.Content[0]) is { Count: 1 } content
        && document.Lower(content.First) is "that" or "this" or "it" or "so";

    /// <summary>"offered to resign" tells what somebody does, not what is so.</summary>
    private bool IsBareAct(Attribution attribution)
    {
        int first = document.TokensIn(attribution.Content[0]).First;

        // "ordered to pay" is said of the one who pays, unlike "ordered the bank to pay".
        bool isPassive = attribution.Stance == Stance.Asks && first > 0 && Orders.Contains(document.Lemmas[first - 1]);
        return (attribution.Stance == Stance.Asserts || isPassive) && first < document.Tokens.Count && document.Lower(first) == "to"
            && document.Tags[first] == PartOfSpeech.Part;
    }

    /// <summary>False for a label ("OPINION"), for whoever reads ("you"), and for what is no noun at all.</summary>
    private bool MaySpeak(Span source, IReadOnlyList<Span> cue)
    {
        var range = document.TokensIn(source);
        if (range.Count == 0 || speakers.IsLabel(source) || SpeakerLabels.IsNobody(source.Of(document.Text)))
        {
            return false;
        }

        int head = document.HeadOf(range);
        return document.Tags[head] is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Part
                or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Adv)
            && (document.Lower(head) is not ("you" or "yourself") || document.IsQuoted(head))
            && (document.Tags[head] != PartOfSpeech.Pron || MayMean(head))
            && (document.Tags[head] != PartOfSpeech.Noun || SourceWords.MaySpeak(document.Lemmas[head])
                || (IsPlainly(cue) && !Things.Contains(document.Lemmas[head])) || IsNamed(source, head));
    }

    /// <summary>False for "that" and "which" that stand for no noun, and for an "it" that nothing is known of.</summary>
    private bool MayMean(int pronoun) => document.Lower(pronoun) switch
    {
        "that" or "which" => document.Heads[pronoun] is >= 0 and var verb && document.Relations[verb] == Dependency.Acl,
        "it" or "this" => IsOfNamed(pronoun),
        _ => true,
    };

    private bool IsOfNamed(int pronoun)
    {
        var (first, end) = document.MentionsFrom(document.Tokens[pronoun]);
        return Enumerable.Range(first, end - first).Select(number => document.Mentions[number])
            .Any(mention => mention.Head == pronoun && document.Entities[mention.Entity] is { Kind: not EntityKind.Other, Name: var name }
                && !name.Equals(document.Lower(pronoun), StringComparison.OrdinalIgnoreCase) && !Its.Contains(name));
    }

    /// <summary>True for a source with a name in it that does not only own the thing: "Mayor Pell", not "Pell's plan".</summary>
    private bool IsNamed(Span source, int head)
    {
        var (first, end) = document.MentionsFrom(source);
        return Enumerable.Range(first, end - first).Select(number => document.Mentions[number])
            .Any(mention => mention.IsName && !(document.TokensIn(mention.Span).End is var behind && behind < document.Tokens.Count
                && document.Word(behind) is "'s" or "’s" or "'" or "’" && head >= behind));
    }

    private bool IsPlainly(IReadOnlyList<Span> cue)
    {
        foreach (var span in cue)
        {
            var range = document.TokensIn(span);
            for (int token = range.First; token < range.End; token++)
            {
                if (SourceWords.Sayings.Contains(document.Lemmas[token]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Remember when ...", "Note that ...": nobody says it but who speaks here.</summary>
    private bool IsCommand(Attribution attribution)
    {
        if (attribution.Source.Count > 0 || attribution.Cue.Count == 0)
        {
            return false;
        }

        var cue = document.TokensIn(attribution.Cue[0]);
        int sentence = document.SentenceAt(cue.First);
        return document.Sentences[sentence] is var whole && cue.First == whole.First && _clauses.IsCommand(cue.First);
    }
}
