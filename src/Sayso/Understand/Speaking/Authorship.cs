using Sayso.Cases;
using Sayso.Language;
using Sayso.Read.Parts;

namespace Sayso.Understand.Speaking;

/// <summary>Tells whether a report is signed: a column, a letter, a speech, whose author says what it says.</summary>
/// <remarks>
/// A reporter whose name stands over news speaks for the outlet; who writes "I", under "Opinion", or argues throughout, for himself.
/// </remarks>
internal static class Authorship
{
    // A reporter may come in once ("told me"); who says "I" in so many sentences tells his own story.
    private const int FirstPersonSentences = 3;
    private const int MostAuthors = 3;
    private const int ShortestName = 6;
    private const double Argues = 0.8;

    private static readonly HashSet<string> FirstPerson = ["i", "me", "my", "myself", "mine"];
    private static readonly HashSet<string> Sections = Lexicon.English.Words("opinion-sections");
    private static readonly string[] Openings = Lexicon.English.Ordered("opinion-openings");
    private static readonly string[] Disclaimers = Lexicon.English.Ordered("opinion-disclaimers");
    private static readonly string[] Speeches = Lexicon.English.Ordered("speech-openings");
    private static readonly string[] Salutations = Lexicon.English.Ordered("salutations");

    /// <summary>The author of a signed text; null for news, and where nobody is named.</summary>
    public static Signature? Of(Report report, Document document)
    {
        if (Speech(report, document) is { } speech)
        {
            return speech;
        }

        if ((report.Author is { Length: > 0 } given ? given : Named(report)) is not { } author || !IsSigned(report, document))
        {
            return null;
        }

        string[] names = Names(author);
        var byline = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Byline)?.Span;

        // Pages list all who write for them as authors; the address often has whose text it is.
        string[] own = [.. names.Where(name => names.Length > 1 && report.Url is { } url && IsIn(url, name))];
        names = own.Length > 0 ? own : names;
        return names.Length is 0 or > MostAuthors ? null : new Signature(string.Join(" and ", names), names.Length == 1, byline);
    }

    /// <summary>Whoever is the first person in a title such as "Transcript: Ana Pell's speech", where the text says "I".</summary>
    private static Signature? Speech(Report report, Document document)
    {
        if (report.Title is not { } title || !Words.BeginsAny(title.AsSpan().TrimStart("\"“['‘"), Speeches) || !IsFirstPerson(document))
        {
            return null;
        }

        var named = document.Entities.Where(entity => entity.Kind == EntityKind.Person)
            .Select(entity => (entity.Name, At: title.IndexOf(entity.Name[(entity.Name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal)))
            .Where(person => person.At >= 0 && person.Name.Length >= ShortestName / 2)
            .OrderBy(person => person.At).ThenByDescending(person => person.Name.Length).FirstOrDefault();
        return named.Name is null ? null : new Signature(named.Name, IsOne: true, null);
    }

    /// <summary>"Ana Pell - What the harbour needs", where the address has the name too.</summary>
    private static string? Named(Report report)
    {
        int cut = report.Title is { } title ? title.AsSpan().IndexOfAny(":-–—|") : -1;
        return cut > 0 && report.Url is { } url && report.Title![..cut].Trim() is var name && name.Contains(' ', StringComparison.Ordinal)
            && IsIn(url, name) ? name : null;
    }

    private static bool IsIn(string url, string name)
    {
        string letters = string.Concat(name.Where(char.IsAsciiLetter));
        return letters.Length >= ShortestName
            && string.Concat(url.Where(char.IsAsciiLetter)).Contains(letters, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSigned(Report report, Document document) =>
        IsInOpinion(report) || IsDisclaimed(report) || IsLetter(report) || IsFirstPerson(document)
        || Manner.Of(report, document) > Argues;

    private static bool IsInOpinion(Report report) =>
        (Uri.TryCreate(report.Url, UriKind.Absolute, out var url) && url.Segments.Any(segment => Sections.Contains(
            segment.Trim('/').ToLowerInvariant())))
        || report.Title is { } title && title.IndexOfAny([':', '|']) > 0
            && Words.BeginsAny(title.AsSpan().TrimStart("\"“['‘"), Openings)
        || report.Outlet is { } outlet && Sections.Contains(outlet.Split(' ')[^1].ToLowerInvariant());

    private static bool IsDisclaimed(Report report) => report.Parts.Where(part => part.Kind is PartKind.Body or PartKind.Note)
        .Any(part => Words.HasAny(part.Span.Of(report.Text), Disclaimers));

    private static bool IsLetter(Report report) => report.Parts.Where(part => part.Kind == PartKind.Body).Take(2)
        .Any(part => Words.Count(part.Span.Of(report.Text), 7) <= 6 && Words.BeginsAny(part.Span.Of(report.Text), Salutations));

    private static bool IsFirstPerson(Document document)
    {
        int sentences = 0;
        foreach (var sentence in document.Sentences)
        {
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (FirstPerson.Contains(document.Lower(token)) && document.Tags[token] is PartOfSpeech.Pron or PartOfSpeech.Det
                    && !document.IsQuoted(token))
                {
                    sentences++;
                    break;
                }
            }
        }

        return sentences >= FirstPersonSentences;
    }

    private static string[] Names(string author) =>
    [
        .. author.Split([",", " and ", " & ", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.Trim('"', '“', '”'))
            .Where(name => name.Length > 1 && !name.StartsWith("special to ", StringComparison.OrdinalIgnoreCase)),
    ];
}
