using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>How a voice stands to what is laid on it.</summary>
[JsonConverter(typeof(SpelledConverter<Stance>))]
public enum Stance : byte
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that it may be so, or that something points to it.</summary>
    Suggests,

    /// <summary>Holds it against someone without saying that it is so.</summary>
    Suspects,

    /// <summary>Says that it will be so.</summary>
    Expects,

    /// <summary>Asks, or looks into, whether it is so.</summary>
    Asks,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Does not believe it.</summary>
    Doubts,

    /// <summary>Takes back what was said before.</summary>
    Retracts,

    /// <summary>Was asked and would not say.</summary>
    Declines,

    /// <summary>Was asked and did not answer.</summary>
    NoResponse,
}
