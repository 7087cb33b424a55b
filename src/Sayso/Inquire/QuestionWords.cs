using System.Globalization;
using Sayso.Cases;

namespace Sayso.Inquire;

/// <summary>Reads the words that questions are asked in, on the command line and in addresses alike.</summary>
internal static class QuestionWords
{
    /// <summary>The words without blanks around them; null for none.</summary>
    public static string? Plain(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    /// <summary>The same of several, without those that say nothing.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string>? words) => [.. (words ?? []).Select(Plain).OfType<string>()];

    /// <summary>A moment; on Greenwich's clock where it names no zone.</summary>
    /// <exception cref="SaysoException">It is none (SAY0414).</exception>
    public static DateTimeOffset? Time(string? words, string name) => Plain(words) is not { } given ? null
        : DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new SaysoException(new Problem("SAY0414", name, $"\"{given}\" is no time", "Write it as 1963-08-26T16:00Z."));

    /// <summary>A day, or a moment of one.</summary>
    /// <exception cref="SaysoException">It is none (SAY0414).</exception>
    public static DateTime? Day(string? words, string name) => Plain(words) is not { } given ? null
        : DateTime.TryParse(
            given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)
            ? day
        : throw new SaysoException(new Problem("SAY0414", name, $"\"{given}\" is no day", "Write it as 2020-01-10."));

    /// <summary>One of a few, as it is spelt everywhere.</summary>
    /// <exception cref="SaysoException">It is none of them (SAY0305).</exception>
    public static T? OneOf<T>(string? words, string name)
        where T : struct, Enum => Plain(words) is not { } given ? null
        : Spelt.Parse<T>(given) ?? throw new SaysoException(
            new Problem("SAY0305", name, $"\"{given}\" is none of its values", $"Give one of: {string.Join(", ", Spelt.All<T>())}."));

    /// <summary>Who held something from when: NAME@TIME.</summary>
    /// <exception cref="SaysoException">One of them is not written so (SAY0412).</exception>
    public static IReadOnlyList<(string Node, long From, string? Because)> Holders(IReadOnlyList<string>? words) =>
        [.. Plain(words).Select(Holder)];

    private static (string Node, long From, string? Because) Holder(string held)
    {
        int at = held.LastIndexOf('@');
        return at > 0 && DateTimeOffset.TryParse(
            held[(at + 1)..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (held[..at], time.ToUnixTimeSeconds(), null)
            : throw new SaysoException(new Problem("SAY0412", held, "that is no NAME@TIME", "Write it as \"Karim@2024-03-14T16:00Z\"."));
    }
}
