namespace Sayso.Cases.Seals;

/// <summary>Up to whom a thing may leave; each value is stricter than the one before.</summary>
public enum Seal : byte
{
    /// <summary>Nothing holds it back.</summary>
    None,

    /// <summary>Up to the desk: nobody outside sees it.</summary>
    Desk,

    /// <summary>Up to the lead of the case.</summary>
    Lead,

    /// <summary>To nobody.</summary>
    Nobody,
}
