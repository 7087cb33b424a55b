using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>How a voice knows what it says.</summary>
[JsonConverter(typeof(SpelledConverter<KnownHow>))]
public enum KnownHow : byte
{
    /// <summary>The report does not say.</summary>
    NotSaid,

    /// <summary>It was there: saw or heard it.</summary>
    Saw,

    /// <summary>Somebody told it.</summary>
    Told,

    /// <summary>Something written says so: a letter, a report, a filing.</summary>
    Document,

    /// <summary>Something that was kept as it happened says so: a log, a recording, data.</summary>
    Record,

    /// <summary>It found out itself: an investigation, a count, a test.</summary>
    OwnWork,

    /// <summary>It takes it to be so.</summary>
    Inference,
}
