namespace Sayso.Inquire.Timeline;

/// <summary>What the interval of something on the timeline rests on.</summary>
public enum EventBasis : byte
{
    /// <summary>The words alone.</summary>
    Calendar,

    /// <summary>The day the report was published.</summary>
    Published,

    /// <summary>A time told before it.</summary>
    Previous,

    /// <summary>Another event.</summary>
    Event,

    /// <summary>A record.</summary>
    Record,

    /// <summary>The dateline of a document.</summary>
    Dateline,
}
