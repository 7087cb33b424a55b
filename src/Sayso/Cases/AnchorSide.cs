using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Where a time lies beside the event that it hangs on.</summary>
[JsonConverter(typeof(SpelledConverter<AnchorSide>))]
public enum AnchorSide : byte
{
    /// <summary>Where the event lies.</summary>
    At,

    /// <summary>After it.</summary>
    After,

    /// <summary>Before it.</summary>
    Before,

    /// <summary>On either side, no farther than the length.</summary>
    Within,
}
