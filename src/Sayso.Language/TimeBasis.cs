using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>What a time was reckoned from.</summary>
[JsonConverter(typeof(SpelledConverter<TimeBasis>))]
public enum TimeBasis : byte
{
    /// <summary>The words alone tell it ("January 10, 2020").</summary>
    Calendar,

    /// <summary>The day the text was published ("yesterday").</summary>
    Published,

    /// <summary>A time told before it in the text ("the next day").</summary>
    Previous,

    /// <summary>An event ("minutes after the strike").</summary>
    Event,
}
