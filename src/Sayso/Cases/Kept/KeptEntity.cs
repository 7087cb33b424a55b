using Sayso.Language;

namespace Sayso.Cases.Kept;

/// <summary>An entity as it is kept.</summary>
public sealed class KeptEntity
{
    /// <summary>Its key; 0 until it is kept.</summary>
    public long Key { get; set; }

    /// <summary>Its id, which lasts.</summary>
    public required EntityId Id { get; init; }

    /// <summary>What it is.</summary>
    public EntityKind Kind { get; set; }

    /// <summary>Its main name.</summary>
    public required string Name { get; set; }

    /// <summary>How many names of sources it is.</summary>
    public int Rows { get; set; }

    /// <summary>Mentions in all sources.</summary>
    public int Mentions { get; set; }

    /// <summary>Sources that name it.</summary>
    public int Sources { get; set; }
}
