namespace Sayso.Inquire.Timeline;

/// <summary>What tells something on the timeline.</summary>
public enum EventSource : byte
{
    /// <summary>A claim of a report.</summary>
    Claim,

    /// <summary>A record of a table.</summary>
    Record,

    /// <summary>A document on its way.</summary>
    Communication,
}
