namespace Sayso.Cases;

/// <summary>What a change of a case is.</summary>
public enum ChangeKind : byte
{
    /// <summary>A report came in.</summary>
    ReportAdded,

    /// <summary>A report was read again, by another version of the reading.</summary>
    ReportReread,

    /// <summary>A report was taken in again, from the same or another path.</summary>
    ReportCaptured,

    /// <summary>A table of records came in, or was taken in again.</summary>
    TableAdded,

    /// <summary>A list of who sits where came in, or was taken in again.</summary>
    OfficesAdded,

    /// <summary>A judgement was given.</summary>
    JudgementGiven,

    /// <summary>A judgement was withdrawn.</summary>
    JudgementWithdrawn,
}
