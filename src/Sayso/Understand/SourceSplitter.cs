using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Parts a source that names several voices: "the media office or the missions to New York".</summary>
internal static class SourceSplitter
{
    // "his younger brother Pavel Dvorak".
    private const int MostBetween = 5;

    public static IEnumerable<Span> Split(Document document, Span source)
    {
        var range = document.TokensIn(source);
        if (range.Count < 3)
        {
            yield return source;
            yield break;
        }

        if (document.Word(range.First) is "Neither" or "neither" or "Both" or "both" or "Either" or "either"
            && Half(document, range) is { } half)
        {
            yield return Trim(document, new TokenRange(range.First + 1, half));
            yield return Trim(document, new TokenRange(half + 1, range.End));
            yield break;
        }

        // "A or B" names two, whatever the parse makes of it; "A and B" may be one name.
        if (Either(document, range) is { } or)
        {
            yield return Trim(document, new TokenRange(range.First, or));
            yield return Trim(document, new TokenRange(or + 1, range.End));
            yield break;
        }

        if (BetweenPeople(document, source, range) is { } and)
        {
            yield return Trim(document, new TokenRange(range.First, and));
            yield return Trim(document, new TokenRange(and + 1, range.End));
            yield break;
        }

        int head = document.HeadOf(range);
        int start = range.First;
        for (int token = range.First; token < range.End; token++)
        {
            if (document.HeadOf(range) is var top && document.Relations[token] == Dependency.Conj && document.Heads[token] == top
                && token > head && Joint(document, token, range) is { } joint && joint > start
                && document.Tags[joint + 1] is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Pron)
            {
                yield return Trim(document, new TokenRange(start, joint));
                start = joint + 1;
            }
        }

        yield return Trim(document, new TokenRange(Math.Min(start, range.End - 1), range.End));
    }

    /// <summary>The "and" between two people's names: "Marek Dvorak and his brother Pavel Dvorak".</summary>
    private static int? BetweenPeople(Document document, Span source, TokenRange range)
    {
        var (first, end) = document.MentionsFrom(source);
        TokenRange[] people = [.. Enumerable.Range(first, end - first).Select(number => document.Mentions[number])
            .Where(mention => mention is { IsName: true, Kind: EntityKind.Person } && source.Contains(mention.Span))
            .Select(mention => document.TokensIn(mention.Span))];
        if (people.Length != 2 || people[0].End >= range.End || document.Word(people[0].End) is not "and")
        {
            return null;
        }

        return people[1].First - people[0].End <= MostBetween ? people[0].End : null;
    }

    /// <summary>The first "or", "nor" or "and" that something with a name or noun stands on both sides of.</summary>
    private static int? Half(Document document, TokenRange range)
    {
        for (int token = range.First + 2; token < range.End - 1; token++)
        {
            if (document.Word(token) is "or" or "nor" or "and")
            {
                return token;
            }
        }

        return null;
    }

    private static int? Either(Document document, TokenRange range)
    {
        for (int token = range.First + 2; token < range.End - 1; token++)
        {
            if (document.Word(token) is "or" or "nor"
                && document.Tags[token + 1] is PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Pron)
            {
                return token;
            }

            if (document.Word(token) is "who" or "which" or "that")
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The "and" or "or" before a conjunct, when what follows it up to the conjunct is its own phrase.</summary>
    private static int? Joint(Document document, int conjunct, TokenRange range)
    {
        for (int token = conjunct - 1; token > range.First && conjunct - token < 10; token--)
        {
            if (document.Word(token) is "and" or "or" or "nor")
            {
                return token;
            }
        }

        return null;
    }

    private static Span Trim(Document document, TokenRange range)
    {
        int first = range.First;
        int end = Math.Max(range.End, first + 1);
        while (first < end - 1
            && (document.Tags[first] == PartOfSpeech.Punct
                || document.Word(first) is "Neither" or "neither" or "both" or "Both" or "either"))
        {
            first++;
        }

        while (end > first + 1 && document.Tags[end - 1] == PartOfSpeech.Punct)
        {
            end--;
        }

        return document.SpanOf(new TokenRange(first, end));
    }
}
