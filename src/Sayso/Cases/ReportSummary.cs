using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>A report in a list: without its text, with what the case knows of it.</summary>
public sealed record ReportSummary
{
    /// <summary>Its id.</summary>
    public required ReportId Id { get; init; }

    /// <summary>As given when it was read.</summary>
    public required string Path { get; init; }

    /// <summary>Or null.</summary>
    public string? Title { get; init; }

    /// <summary>Or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Or null.</summary>
    public string? Author { get; init; }

    /// <summary>Or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Or null.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>False when it is in a language that is not read.</summary>
    [JsonPropertyName("read")]
    public bool IsRead { get; init; }

    /// <summary>Version of the reading.</summary>
    public required string Models { get; init; }

    /// <summary>Number of claims.</summary>
    public int Claims { get; init; }

    /// <summary>Number of claims that are laid on somebody else than the outlet.</summary>
    public int Attributed { get; init; }

    /// <summary>How many times it was taken in.</summary>
    public int Captures { get; init; }

    /// <summary>The report whose later version it is, or null.</summary>
    public ReportId? VersionOf { get; init; }
}
