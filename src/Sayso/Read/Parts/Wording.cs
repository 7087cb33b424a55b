namespace Sayso.Read.Parts;

/// <summary>The wording by which promotions, captions and notes give themselves away. Each test is for a whole paragraph and errs towards body text.</summary>
internal static class Wording
{
    // Lines longer than these are prose, whatever words they hold.
    private const int LongestPromotion = 320;
    private const int LongestCaption = 900;
    private const int LongestNote = 500;
    private const int LongestCredit = 90;

    private static readonly string[] Invitations =
    [
        "join", "subscribe", "follow", "sign up", "sign-up", "download", "donate", "support our", "support us", "like us", "click here", "get the", "get our", "stay up to date",
        "stay informed", "stay connected", "don't miss", "don’t miss", "register", "become a", "please subscribe", "please support", "please donate", "please follow", "please join", "watch our", "listen to our",
        "tune in", "share this", "share on", "enter your email", "to get the latest", "for more news", "for the latest", "for more updates", "you can follow", "find us on", "connect with", "receive", "enjoyed this",
        "help us", "send tips", "got a tip", "have a tip",
    ];

    private static readonly string[] Channels =
    [
        "channel", "newsletter", "newsletters", "telegram", "whatsapp", "our app", "the app", "app store", "google play", "twitter", "facebook", "instagram", "youtube", "tiktok", "linkedin", "podcast",
        "our website", "mailing list", "inbox", "our work", "our journalism", "independent journalism", "patreon", "paypal", "us on", "our page", "e-mail alerts", "email alerts", "alerts", "membership", "member",
        "subscriber", "subscription", "our free", "your free", "the link", "our social media", "news uncensored", "our daily", "our weekly", "our reporting", "feed",
    ];

    // "Have you seen something? Send us your pictures."
    private static readonly string[] Questions = ["have you", "do you know", "do you have", "were you", "are you", "did you", "got a tip", "got a story", "know something", "seen something"];

    private static readonly string[] Appeals = ["send us", "tell us", "write to us", "contact us", "get in touch", "call us", "e-mail us", "email us", "message us", "share your", "send your"];

    private static readonly string[] PromotionOpenings =
    [
        "advertisement", "advertisement - scroll to continue", "sponsored content", "promoted content", "read more:", "read also", "also read", "read next", "see also:", "related:", "related stories", "related articles",
        "related coverage", "more from", "recommended for you", "most read", "most popular", "trending now", "story continues below", "article continues below", "continue reading below", "watch:", "listen:", "watch the video:",
    ];

    // Of these openings, a line is a promotion only when nothing follows: prose begins with the same words.
    private static readonly string[] WholePromotions =
        ["advertisement", "read more", "related", "related stories", "related articles", "more from", "trending now", "most read", "most popular", "recommended", "sponsored", "share", "share this article", "sign up", "subscribe", "subscribe now", "log in", "comments"];

    private static readonly string[] NoteOpenings =
    [
        "reporting by", "additional reporting by", "writing by", "editing by", "compiled by", "written by", "edited by", "translated by", "with reporting by", "with additional reporting", "(reporting by", "(additional reporting by",
        "(writing by", "(editing by", "(compiled by", "correction:", "corrections:", "clarification:", "editor's note", "editor’s note", "editors' note", "editors’ note", "author's note", "author’s note", "note to editors", "disclaimer:",
        "this story has been updated", "this article has been updated", "this story has been corrected", "this article has been corrected", "this story was updated", "this article was updated", "this story was corrected",
        "this article was amended", "this is a developing story", "this is a breaking news", "this story was originally published", "this article was originally published", "this article originally appeared", "this story originally appeared",
        "this article first appeared", "©", "(c) 20", "copyright ©", "copyright (c)", "copyright 20", "all rights reserved", "our standards:", "source:", "sources:", "filed under:", "tags:", "tagged:", "topics:", "contact us",
    ];

    private static readonly string[] NoteEndings =
    [
        "contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "contributed research", "all rights reserved", "rewritten or redistributed",
    ];

    private static readonly string[] NoteLines = ["abstract", "full text", "summary", "end", "ends", "-30-", "###", "-ends-", "more"];

    private static readonly string[] CaptionOpenings =
        ["file photo", "file - ", "file – ", "file — ", "file picture", "file image", "(file photo", "photo:", "photos:", "photo by", "photo credit", "photograph:", "picture:", "image:", "image credit", "image source", "image courtesy", "pictured:", "caption:", "video:", "photo illustration", "handout photo", "handout picture", "handout image"];

    private static readonly string[] CreditWords =
    [
        "photo", "photos", "photograph", "picture", "pictures", "image", "images", "getty", "commons", "shutterstock", "flickr", "unsplash", "screenshot", "screengrab", "handout", "file photo", "illustration", "youtube", "epa-efe", "istock", "credit:", "pool via", "pool photo",
    ];

    private static readonly string[] CreditEndings =
        ["getty images", "afp/getty", "/getty", "file photo", "/file photo", "/afp", "/ap", "/reuters", "via reuters", "via ap", "via afp", "wikimedia commons", "creative commons", "ap photo", "/handout", "/pool", "/epa", "shutterstock", "| afp", "[reuters]", "[afp]", "[ap]"];

    private static readonly string[] Agencies = ["reuters", "afp", "ap", "epa", "efe", "xinhua", "tass", "sputnik", "anadolu", "dpa", "upi", "getty"];

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
    /// <param name="isAboveBody">True above the first paragraph of body text, where pictures stand and an agency's name alone is a credit.</param>
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
            if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && (isAboveBody || ending.Contains('/', StringComparison.Ordinal) || Words.InnerStops(bare) <= 2))
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
        if (bare.Length == 0 || !HasLetterOrDigit(bare) || EqualsAny(bare, NoteLines))
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

    // Inside the brackets that end a caption: "AP Photo/Ann Smith, File", " Commons", "Photo: Sana", "Reuters/J. Doe".
    private static bool IsCredit(ReadOnlySpan<char> credit, bool isAboveBody)
    {
        if (Words.HasAny(credit, CreditWords) && Words.Count(credit, 12) < 12)
        {
            return true;
        }

        foreach (string agency in Agencies)
        {
            if (Words.Begins(credit, agency) && (credit.Length > agency.Length ? credit[agency.Length..].TrimStart()[0] is '/' or '|' : isAboveBody))
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
        line.Contains("http", StringComparison.OrdinalIgnoreCase) || line.Contains("www.", StringComparison.OrdinalIgnoreCase) || line.Contains("t.me/", StringComparison.OrdinalIgnoreCase)
        || (line.Contains('@') && Words.BeginsAny(line, ["follow", "find us", "connect"]));
}
