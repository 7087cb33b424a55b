namespace Sayso.Cases.Seals;

/// <summary>What was agreed for a statement; several may hold at once.</summary>
[Flags]
public enum Terms : byte
{
    /// <summary>Nothing was agreed.</summary>
    None = 0,

    /// <summary>It may be used, with the speaker's name.</summary>
    OnRecord = 1,

    /// <summary>It may be used, the speaker described but not named.</summary>
    Background = 2,

    /// <summary>It may be used and laid on nobody.</summary>
    NotAttributed = 4,

    /// <summary>It may not be used.</summary>
    OffRecord = 8,

    /// <summary>It may be used from a time on.</summary>
    Embargo = 16,

    /// <summary>The speaker took back what was agreed.</summary>
    ConsentWithdrawn = 32,
}
