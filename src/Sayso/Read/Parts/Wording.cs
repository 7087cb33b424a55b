using Sayso.Language;

namespace Sayso.Read.Parts;

/// <summary>
/// The wording by which promotions, captions and notes give themselves away. Each test is for a whole paragraph and errs towards body text.
/// </summary>
internal static class Wording
{
    // Lines longer than these are prose, whatever words they hold.
    private const int LongestPromotion = 320;
    private const int LongestCaption = 900;
    private const int LongestNote = 500;
    private const int LongestCredit = 90;

    private static readonly string[] Invitations = Lexicon.English.Ordered("promotion-invitations");

    private static readonly string[] Channels = Lexicon.English.Ordered("promotion-channels");

    // "Have you seen something? Send us your pictures."
    private static readonly string[] Questions = Lexicon.English.Ordered("appeal-questions");

    private static readonly string[] Appeals = Lexicon.English.Ordered("appeals");

    private static readonly string[] PromotionOpenings = Lexicon.English.Ordered("promotion-openings");

    // Of these openings, a line is a promotion only when nothing follows: prose begins with the same words.
    private static readonly string[] WholePromotions = Lexicon.English.Ordered("promotion-lines");

    private static readonly string[] NoteOpenings = Lexicon.English.Ordered("note-openings");

    private static readonly string[] NoteEndings = Lexicon.English.Ordered("note-endings");

    private static readonly string[] NoteLines = [.. Lexicon.English.Ordered("note-lines"), "###"];

    // With their blanks: "file-sharing" opens no caption.
    private static readonly string[] FileDashes = ["file - ", "file – ", "file — "];

    private static readonly string[] CaptionOpenings = [.. Lexicon.English.Ordered("caption-openings"), .. FileDashes];

    private static readonly string[] CreditWords = Lexicon.English.Ordered("credit-words");

    private static readonly string[] CreditEndings = Lexicon.English.Ordered("credit-endings");

    private static readonly string[] Agencies = [.. KnownOutlets.With(KnownOutlets.Credited)];

    /// <summary>The outlet's advertising of itself or others.</summary>
    internal static bool IsPromotion(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length > LongestPromotion)
        {
            return false;
        }

        var bare = paragraph.TrimStart("*•-–—>▶►👉 [(").TrimEnd("*•:.!>»])\u2026 ");
        if (EqualsAny(bare, WholePromotions))
        {
            return true;
        }

        var opened = paragraph.TrimStart("*•-–—>▶►👉 [(");
        if (Words.BeginsAny(opened, PromotionOpenings) && Words.InnerStops(paragraph) == 0)
        {
            return true;
        }

        if (Words.BeginsAny(opened, Questions) && Words.HasAny(paragraph, Appeals))
        {
            return true;
        }

        return Words.BeginsAny(opened, Invitations) && Words.InnerStops(paragraph) <= 2
            && (Words.HasAny(paragraph, Channels) || HasAddress(paragraph));
    }

    /// <summary>Words under a picture.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="isAboveBody">True above the first paragraph of body text, where pictures stand and an agency's name alone is a
    /// credit.</param>
    internal static bool IsCaption(ReadOnlySpan<char> paragraph, bool isAboveBody)
    {
        if (paragraph.Length > LongestCaption || paragraph[0] is '"' or '“')
        {
            return false;
        }

        if (Words.BeginsAny(paragraph, CaptionOpenings))
        {
            return true;
        }

        var bare = paragraph.TrimEnd(" .\u00A0");
        if (bare.Length > 0 && bare[^1] is ')' or ']')
        {
            int open = bare.LastIndexOfAny('(', '[');
            return open >= 0 && bare.Length - open <= LongestCredit && IsCredit(bare[(open + 1)..^1].Trim(), isAboveBody);
        }

        foreach (string ending in CreditEndings)
        {
            if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && (isAboveBody || ending.Contains('/', StringComparison.Ordinal) || Words.InnerStops(bare) <= 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A correction, an editor's note, a boilerplate line.</summary>
    internal static bool IsNote(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length > LongestNote)
        {
            return false;
        }

        var bare = paragraph.TrimStart("*•-–—_ [").TrimEnd("*_ .!])");
        if (bare.Length == 0 || !HasLetterOrDigit(bare) || EqualsAny(bare, NoteLines) || IsStageDirection(paragraph))
        {
            return true;
        }

        if (Words.BeginsAny(paragraph.TrimStart("*•-–—_ ["), NoteOpenings))
        {
            return true;
        }

        foreach (string ending in NoteEndings)
        {
            if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Words.InnerStops(bare) <= 2)
            {
                return true;
            }
        }

        return false;
    }

    // "(SOUNDBITE OF ARCHIVED RECORDING)", "[Laughter.]"
    private static bool IsStageDirection(ReadOnlySpan<char> paragraph) =>
        (paragraph[0], paragraph[^1]) is ('(', ')') or ('[', ']') && !paragraph[1..^1].ContainsAny("()[]")
        && (!paragraph.ContainsAnyInRange('a', 'z') || Words.Count(paragraph, 4) <= 3);

    // Inside the brackets that end a caption: "AP Photo/Ann Smith, File", " Commons", "Photo: Sana", "Reuters/J. Doe".
    private static bool IsCredit(ReadOnlySpan<char> credit, bool isAboveBody)
    {
        if (Words.HasAny(credit, CreditWords) && Words.Count(credit, 12) < 12)
        {
            return true;
        }

        foreach (string agency in Agencies)
        {
            if (Words.Begins(credit, agency)
                && (credit.Length > agency.Length ? credit[agency.Length..].TrimStart()[0] is '/' or '|' : isAboveBody))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EqualsAny(ReadOnlySpan<char> line, ReadOnlySpan<string> whole)
    {
        foreach (string one in whole)
        {
            if (line.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAddress(ReadOnlySpan<char> line) =>
        line.Contains("http", StringComparison.OrdinalIgnoreCase) || line.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || line.Contains("t.me/", StringComparison.OrdinalIgnoreCase)
        || (line.Contains('@') && Words.BeginsAny(line, ["follow", "find us", "connect"]));
}
