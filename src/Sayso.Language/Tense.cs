using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>When an event lies, as its verb says. A noun, an infinitive and a participle say nothing.</summary>
[JsonConverter(typeof(SpelledConverter<Tense>))]
public enum Tense : byte
{
    /// <summary>Not told.</summary>
    None,

    /// <summary>Past, or perfect.</summary>
    Past,

    /// <summary>Present.</summary>
    Present,

    /// <summary>Future.</summary>
    Future,
}
