using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>Whether the words are the voice's own.</summary>
[JsonConverter(typeof(SpelledConverter<Quotation>))]
public enum Quotation : byte
{
    /// <summary>No word stands inside quotation marks.</summary>
    Indirect,

    /// <summary>All words stand inside quotation marks.</summary>
    Direct,

    /// <summary>Some do.</summary>
    Mixed,
}
