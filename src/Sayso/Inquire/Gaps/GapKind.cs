namespace Sayso.Inquire.Gaps;

/// <summary>Why something is to be asked.</summary>
public enum GapKind : byte
{
    /// <summary>Many say it and one alone is behind it.</summary>
    SingleOrigin,

    /// <summary>Somebody is named and never speaks.</summary>
    Unheard,

    /// <summary>Somebody was asked and did not answer.</summary>
    Unanswered,

    /// <summary>A record should be there and is not.</summary>
    MissingRecord,

    /// <summary>Two claims cannot both be right.</summary>
    Contradiction,
}
