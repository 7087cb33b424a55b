using System.Globalization;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Language.Words;

namespace Sayso.Understand;

/// <summary>Takes from the annotated document, once, what later stages compare claims by.</summary>
/// <remarks>It is asked for every claim of every report: what is the same for all claims of a document is worked out once.</remarks>
internal sealed class ClaimWordsReader(Document document)
{
    // "Two security guards": what is counted stands in the words after the number.
    private const int CountedWords = 2;

    private static readonly HashSet<string> Days = [.. CalendarWords.Weekdays];
    private static readonly HashSet<string> Months = [.. CalendarWords.Months];

    private readonly bool[] _isNamed = Named(document);

    /// <summary>The words of a claim.</summary>
    /// <param name="content">Where they stand.</param>
    public ClaimWords Read(IReadOnlyList<Span> content)
    {
        var read = SpanWords.Of(document, content);
        var words = new List<ContentWord>(read.Count);
        List<string> times = [];
        bool hasNegation = false;
        for (int index = 0; index < read.Count; index++)
        {
            int token = read.Token(index);
            string folded = Folded(token);
            if (Days.Contains(folded))
            {
                Add(times, folded);
            }

            if (IsContent(read, index, folded))
            {
                words.Add(Content(token));
            }

            // "Nobody" says who did, not whether.
            hasNegation |= read.IsNegator(index) && document.Tags[token] != PartOfSpeech.Pron;
        }

        var (people, places) = Names(content);
        return new ClaimWords
        {
            Content = [.. words], Numbers = Numbers(read), Times = times, People = people, Places = places, HasNegation = hasNegation,
        };
    }

    private bool IsContent(SpanWords words, int index) => IsContent(words, index, Folded(words.Token(index)));

    private bool IsContent(SpanWords words, int index, string folded) =>
        !_isNamed[words.Token(index)] && words.IsContent(index) && !IsNumber(words, document.Tokens[words.Token(index)])
        && folded.Length > 0 && !Days.Contains(folded) && !Months.Contains(folded);

    private static bool IsNumber(SpanWords words, Span span)
    {
        for (int number = 0; number < words.Numbers.Count; number++)
        {
            if (words.Numbers[number].Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private string Folded(int token) => Letters.Fold(document.Lower(token));

    private ContentWord Content(int token) => new(Letters.Fold(document.Lemmas[token]), document.Printed(token));

    private IReadOnlyList<CountedNumber> Numbers(SpanWords words) =>
        words.Numbers.Count == 0 ? []
        : [.. words.Numbers.Where(number => !IsDenied(number, words)).Select(number => Counted(number, words))];

    private CountedNumber Counted(NumberExpression number, SpanWords words)
    {
        // The number stands in the words from first to before end.
        int first = Enumerable.Range(0, words.Count).First(index => document.Tokens[words.Token(index)].End > number.Span.Start);
        int end = Enumerable.Range(first, words.Count - first).FirstOrDefault(
            index => document.Tokens[words.Token(index)].Start >= number.Span.End, words.Count);

        // "Put the number of calls at 41": what is counted may stand before.
        bool isBefore = first > 0 && document.Lemmas[words.Token(first - 1)] is "at" or "to";
        var counted = isBefore
            ? Enumerable.Range(0, first).Where(index => IsContent(words, index)).TakeLast(1)
            : Enumerable.Range(end, words.Count - end)
                .TakeWhile(index => document.Tags[words.Token(index)] is not (PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Punct))
                .Where(index => IsContent(words, index)).Take(CountedWords);
        return new CountedNumber(number.Value.ToString("0.############", CultureInfo.InvariantCulture), number.Span.Of(document.Text)
            .ToString(), [.. counted.Select(index => Content(words.Token(index)))]);
    }

    /// <summary>"Nine, not eleven": eleven is what it is not.</summary>
    private bool IsDenied(NumberExpression number, SpanWords words)
    {
        int before = words.Count - 1;
        while (before >= 0 && document.Tokens[words.Token(before)].End > number.Span.Start)
        {
            before--;
        }

        return before >= 0 && words.IsNegator(before);
    }

    private (IReadOnlyList<string> People, IReadOnlyList<string> Places) Names(IReadOnlyList<Span> content)
    {
        List<string> people = [];
        List<string> places = [];
        for (int piece = 0; piece < content.Count; piece++)
        {
            var (first, end) = document.MentionsFrom(content[piece]);
            for (int number = first; number < end; number++)
            {
                var mention = document.Mentions[number];
                if (mention.Span.End <= content[piece].End && IsPerson(mention))
                {
                    Add(people, document.Entities[mention.Entity].Name);
                }
                else if (mention.Span.End <= content[piece].End && mention is { Kind: EntityKind.Place, IsName: true })
                {
                    AddWords(places, mention);
                }
            }
        }

        people.Sort(StringComparer.Ordinal);
        places.Sort(StringComparer.Ordinal);
        return (people, places);
    }

    private bool IsPerson(Mention mention) => mention.Kind == EntityKind.Person
        && (mention.IsName || Folded(mention.Head) is "he" or "she" or "him" or "her" or "his" or "hers");

    private void AddWords(List<string> places, Mention mention)
    {
        var range = document.TokensIn(mention.Span);
        for (int token = range.First; token < range.End; token++)
        {
            if (document.Tags[token] != PartOfSpeech.Punct)
            {
                Add(places, Folded(token));
            }
        }
    }

    private static void Add(List<string> texts, string text)
    {
        if (!texts.Contains(text))
        {
            texts.Add(text);
        }
    }

    /// <summary>The tokens that stand in the name of a person or place: those are compared as names.</summary>
    private static bool[] Named(Document document)
    {
        bool[] named = new bool[document.Tokens.Count];
        foreach (var mention in document.Mentions)
        {
            if (mention.IsName && mention.Kind is EntityKind.Person or EntityKind.Place)
            {
                var range = document.TokensIn(mention.Span);
                named.AsSpan(range.First, range.Count).Fill(true);
            }
        }

        return named;
    }
}
