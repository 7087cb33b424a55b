using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>How a link of a chain passes on what the next one says.</summary>
[JsonConverter(typeof(SpelledConverter<LinkRelation>))]
public enum LinkRelation : byte
{
    /// <summary>The outlet of the report.</summary>
    Publishes,

    /// <summary>Said it.</summary>
    Said,

    /// <summary>Was told it ("told Reuters").</summary>
    WasTold,

    /// <summary>A document or finding that is cited for it.</summary>
    Cites,

    /// <summary>Passes on what another outlet or agency reported.</summary>
    Relays,
}
