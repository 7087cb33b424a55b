using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Somebody or something as one report names it: what the case's entities are made of.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Kind">As in the ledger.</param>
/// <param name="Name">The fullest name that the report gives.</param>
public sealed record NamedIn(string Report, string Kind, string Name)
{
    /// <summary>As a judgement writes it: report/kind/name.</summary>
    public override string ToString() => $"{Report}/{Kind}/{Name}";

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is none.</summary>
    public static NamedIn? Parse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        string[] parts = id.Split('/', 3);
        return parts.Length == 3 && parts[2].Length > 0 ? new NamedIn(parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>The kind as the text engine knows it.</summary>
    [JsonIgnore]
    public EntityKind EntityKind => Kind switch { "person" => EntityKind.Person, "organisation" => EntityKind.Organisation, "place" => EntityKind.Place, _ => EntityKind.Other };
}
