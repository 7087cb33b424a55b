namespace Sayso.Read;

/// <summary>How much a single document may take, so that a stranger's file cannot exhaust the machine.</summary>
public static class ReadLimits
{
    /// <summary>Largest file that is opened, in bytes.</summary>
    public const long FileBytes = 100L * 1024 * 1024;

    /// <summary>Largest plain text, Markdown or HTML file, in bytes.</summary>
    public const long TextFileBytes = 20L * 1024 * 1024;

    /// <summary>Longest text of one report, in UTF-16 code units.</summary>
    public const int TextLength = 10 * 1024 * 1024;

    /// <summary>Most that the parts of a packed document may come to when unpacked, in bytes.</summary>
    public const long UnpackedBytes = 200L * 1024 * 1024;

    /// <summary>Most that one packed part above a megabyte may grow by; ordinary documents stay below 30.</summary>
    public const int UnpackedRatio = 100;

    /// <summary>Most parts of a packed document.</summary>
    public const int PackedEntries = 5_000;

    /// <summary>Deepest nesting of elements, objects or message parts.</summary>
    public const int Depth = 400;

    /// <summary>Most elements of one HTML page.</summary>
    public const int Elements = 400_000;

    /// <summary>Most that the streams of one page of a PDF may come to when unpacked, in bytes.</summary>
    public const long PageBytes = 64L * 1024 * 1024;

    /// <summary>Most letters on one page of a PDF.</summary>
    public const int PageLetters = 500_000;

    /// <summary>Most pages of one PDF.</summary>
    public const int Pages = 3_000;

    /// <summary>Longest that one document may take to parse.</summary>
    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(30);
}
