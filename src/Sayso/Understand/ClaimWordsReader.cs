using System.Globalization;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Language.Words;

namespace Sayso.Understand;

/// <summary>Takes from the annotated document, once, what later stages compare claims by.</summary>
internal sealed class ClaimWordsReader(Document document)
{
    // "Two security guards": what is counted stands in the words after the number.
    private const int CountedWords = 2;

    private static readonly HashSet<string> Days = [.. CalendarWords.Weekdays];
    private static readonly HashSet<string> Months = [.. CalendarWords.Months];
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "he", "she", "him", "her", "his", "hers" };

    private readonly bool[] _isNamed = Named(document);

    /// <summary>The words of a claim.</summary>
    /// <param name="content">Where they stand.</param>
    public ClaimWords Read(IReadOnlyList<Span> content)
    {
        var read = SpanWords.Of(document, content);
        var mentions = content.SelectMany(MentionsIn).ToList();
        return new ClaimWords
        {
            Content = [.. read.Words.Where(word => IsContent(word, read.Numbers)).Select(Content)],
            Numbers = [.. read.Numbers.Where(number => !IsDenied(number, read.Words)).Select(number => Counted(number, read))],
            Times = [.. read.Words.Select(word => Letters.Fold(document.Word(word.Token))).Where(IsTime).Distinct()],
            People = [.. mentions.Where(IsPerson).Select(mention => document.Entities[mention.Entity].Name).Distinct()
                .Order(StringComparer.Ordinal)],
            Places = [.. mentions.Where(mention => mention is { Kind: EntityKind.Place, IsName: true }).SelectMany(WordsOf).Distinct()
                .Order(StringComparer.Ordinal)],
            // "Nobody" says who did, not whether.
            HasNegation = read.Words.Any(word => word is { IsNegator: true, Tag: not PartOfSpeech.Pron }),
        };
    }

    private bool IsContent(Word word, IReadOnlyList<NumberExpression> numbers) =>
        word.IsContent && !_isNamed[word.Token] && !numbers.Any(number => number.Span.Overlaps(word.Span))
        && Letters.Fold(document.Word(word.Token)) is { Length: > 0 } plain && !IsTime(plain) && !Months.Contains(plain);

    private ContentWord Content(Word word) => new(Letters.Fold(word.Lemma), document.Word(word.Token).ToString());

    private CountedNumber Counted(NumberExpression number, SpanWords read)
    {
        var before = read.Words.Where(word => word.Span.End <= number.Span.Start);
        var after = read.Words.Where(word => word.Span.Start >= number.Span.End)
            .TakeWhile(word => word.Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Punct));

        // "Put the number of calls at 41": what is counted may stand before.
        var counted = before.LastOrDefault() is { Lemma: "at" or "to" }
            ? before.Where(word => IsContent(word, read.Numbers)).TakeLast(1)
            : after.Where(word => IsContent(word, read.Numbers)).Take(CountedWords);
        return new CountedNumber(number.Value.ToString("0.############", CultureInfo.InvariantCulture), number.Span.Of(document.Text)
            .ToString(), [.. counted.Select(Content)]);
    }

    /// <summary>"Nine, not eleven": eleven is what it is not.</summary>
    private static bool IsDenied(NumberExpression number, IReadOnlyList<Word> words) =>
        words.LastOrDefault(word => word.Span.End <= number.Span.Start) is { IsNegator: true };

    private static bool IsTime(string word) => Days.Contains(word)
        || (word.Contains(':', StringComparison.Ordinal) && char.IsDigit(word[0]));

    private bool IsPerson(Mention mention) =>
        mention.Kind == EntityKind.Person && (mention.IsName || Pronouns.Contains(Letters.Fold(document.Word(mention.Head))));

    private IEnumerable<string> WordsOf(Mention mention)
    {
        var range = document.TokensIn(mention.Span);
        return Enumerable.Range(range.First, range.Count).Where(token => document.Tags[token] != PartOfSpeech.Punct)
            .Select(token => Letters.Fold(document.Word(token)));
    }

    private IEnumerable<Mention> MentionsIn(Span span)
    {
        var (first, end) = document.MentionsFrom(span);
        return Enumerable.Range(first, end - first).Select(number => document.Mentions[number])
            .Where(mention => mention.Span.End <= span.End);
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
