using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Somebody or something as one report or table names it: what the case's entities are made of.</summary>
/// <param name="Source">The report or table.</param>
/// <param name="Kind">What is meant.</param>
/// <param name="Name">The fullest name that it gives.</param>
public readonly record struct NamedIn(SourceId Source, EntityKind Kind, string Name)
{
    /// <param name="source">The report or table.</param>
    /// <param name="name">Kind and name.</param>
    public NamedIn(SourceId source, EntityName name)
        : this(source, name.Kind, name.Name)
    {
    }

    /// <summary>Kind and name without the source.</summary>
    [JsonIgnore]
    public EntityName EntityName => new(Kind, Name);

    /// <summary>As a judgement writes it: source/kind/name.</summary>
    public override string ToString() => $"{Source}/{Spelt.Of(Kind)}/{Name}";

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is none.</summary>
    public static NamedIn? Parse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        string[] parts = id.Split('/', 3);
        return parts.Length == 3 && parts[2].Length > 0 && Spelt.Parse<EntityKind>(parts[1]) is { } kind
            ? new NamedIn(new SourceId(parts[0]), kind, parts[2]) : null;
    }
}
