namespace Sayso.Read;

/// <summary>What is said about a report besides its text: by a person (options, the metadata table) or by the document itself.</summary>
public sealed record Provenance
{
    /// <summary>Nothing is said.</summary>
    public static Provenance None { get; } = new();

    /// <summary>The outlet, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The author, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The day it was published, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The moment it was published, or null; its day is <see cref="Published"/>.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>This, and what <paramref name="weaker"/> says where this says nothing.</summary>
    public Provenance Or(Provenance weaker)
    {
        ArgumentNullException.ThrowIfNull(weaker);
        var day = Published ?? weaker.Published;
        var moment = PublishedAt ?? weaker.PublishedAt;
        return new Provenance
        {
            Outlet = Said(Outlet) ?? Said(weaker.Outlet),
            Title = Said(Title) ?? Said(weaker.Title),
            Author = Said(Author) ?? Said(weaker.Author),
            Published = day,

            // A weaker hour must not contradict a stronger day.
            PublishedAt = moment is { } at && day == DateOnly.FromDateTime(at.DateTime) ? moment : null,
            Url = Said(Url) ?? Said(weaker.Url),
        };
    }

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
