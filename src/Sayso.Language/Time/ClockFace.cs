namespace Sayso.Language.Time;

/// <summary>A time of day as the words tell it, without its day.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59; null where only the hour is told.</param>
/// <param name="IsSure">Whether the words tell the half of the day, or count to twenty-four.</param>
/// <param name="Zone">As written, or null.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct ClockFace(int Hour, int? Minute, bool IsSure, string? Zone, int End);
