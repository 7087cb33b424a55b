using Sayso.Language;

namespace Sayso.Cases.Kept;

/// <summary>A claim without its words: what is counted when a case is weighed.</summary>
public sealed record ClaimOutline
{
    /// <summary>Its id.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The report it stands in.</summary>
    public required ReportId Report { get; init; }

    /// <summary>What the store knows it by.</summary>
    public ClaimKey Key { get; init; }

    /// <summary>What the store knows its report by.</summary>
    public ReportKey ReportKey { get; init; }

    /// <summary>Where it stands in the order of the case: by day, path and position, as letters that sort so.</summary>
    public string Place { get; init; } = "";

    /// <summary>The names of the report's outlet: as it was given, and as the chain begins with it.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>How the innermost voice stands to it.</summary>
    public Stance Stance { get; init; }

    /// <summary>True when it says that something is not so.</summary>
    public bool IsNegated { get; init; }

    /// <summary>True when a word of it negates.</summary>
    public bool HasNegation { get; init; }

    /// <summary>How many characters its words have.</summary>
    public int Length { get; init; }

    /// <summary>How likely its words make it, at the least,</summary>
    public double Low { get; init; }

    /// <summary>and at the most.</summary>
    public double High { get; init; }

    /// <summary>How many voices its chain has, the outlet among them.</summary>
    public int Voices { get; init; }

    /// <summary>The innermost of them.</summary>
    public required ChainLink Innermost { get; init; }

    /// <summary>True for what claims something; a refusal, a silence or a question does not.</summary>
    public bool Says => Claim.IsSaid(Stance);

    /// <summary>The outline of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="outlet">The outlet of its report, or null.</param>
    public static ClaimOutline Of(Claim claim, string? outlet)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new ClaimOutline
        {
            Id = claim.Id,
            Report = claim.Report,
            Outlets = outlet is null || outlet == claim.Chain[0].Name ? [claim.Chain[0].Name] : [outlet, claim.Chain[0].Name],
            Stance = claim.Stance,
            IsNegated = claim.IsNegated,
            HasNegation = claim.Words.HasNegation,
            Length = claim.Text.Length,
            Low = claim.Certainty.Low,
            High = claim.Certainty.High,
            Voices = claim.Chain.Count,
            Innermost = claim.Innermost,
        };
    }
}
