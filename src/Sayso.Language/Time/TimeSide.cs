namespace Sayso.Language.Time;

/// <summary>What a clause says of when it happens, seen from the day of the text.</summary>
internal enum TimeSide : byte
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>Before it: "left", "has left", "was leaving".</summary>
    Behind,

    /// <summary>In the present tense, which programmes and timetables use of what lies ahead: "opens", "is heard".</summary>
    Present,

    /// <summary>After it: "will leave", "is to leave", "plans to leave".</summary>
    Ahead,
}
