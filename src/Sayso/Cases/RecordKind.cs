namespace Sayso.Cases;

/// <summary>What a record is of.</summary>
public enum RecordKind : byte
{
    /// <summary>Who was where, from when, to when.</summary>
    Presence,

    /// <summary>Who spoke or wrote to whom, when, by what.</summary>
    Contact,

    /// <summary>Who used what, when.</summary>
    Access,

    /// <summary>Who is on which list, or was struck off it.</summary>
    Listing,

    /// <summary>A document on its way: from whom, to whom, when it left and came, and what it carries.</summary>
    Transmission,
}
