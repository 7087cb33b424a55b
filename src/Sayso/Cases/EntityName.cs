using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Somebody or something, as one report names it.</summary>
/// <param name="Kind">What is meant.</param>
/// <param name="Name">The fullest name that the report gives.</param>
public readonly record struct EntityName(EntityKind Kind, string Name)
{
    /// <summary>"person/Maria Stone".</summary>
    public override string ToString() => $"{Spelt.Of(Kind)}/{Name}";
}
