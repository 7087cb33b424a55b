using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>TIMEX3 types.</summary>
[JsonConverter(typeof(CapitalsConverter<TimeKind>))]
public enum TimeKind : byte
{
    /// <summary>A calendar date, of whatever grain.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that recurs.</summary>
    Set,
}
