using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>What a mention stands for.</summary>
[JsonConverter(typeof(SpelledConverter<EntityKind>))]
public enum EntityKind : byte
{
    /// <summary>A human being, or several.</summary>
    Person,

    /// <summary>A company, agency, government, party, armed group, outlet.</summary>
    Organisation,

    /// <summary>A country, town, region, building, airport.</summary>
    Place,

    /// <summary>A vehicle, flight, document, product, event, nationality.</summary>
    Other,
}
