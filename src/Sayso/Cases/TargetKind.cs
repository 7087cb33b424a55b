namespace Sayso.Cases;

/// <summary>What a judgement can be about.</summary>
public enum TargetKind : byte
{
    /// <summary>A claim, by its id.</summary>
    Claim,

    /// <summary>A report, by its id.</summary>
    Report,

    /// <summary>A voice over all reports: kind/name.</summary>
    Voice,

    /// <summary>What one report or table calls somebody: source/kind/name.</summary>
    Name,

    /// <summary>Words of a report: report/start-end.</summary>
    Words,

    /// <summary>A claim or a record, as something that happened.</summary>
    Event,

    /// <summary>A hypothesis, by the name that a person gave it.</summary>
    Hypothesis,

    /// <summary>A piece of evidence, by the name that a person gave it.</summary>
    Evidence,
}
