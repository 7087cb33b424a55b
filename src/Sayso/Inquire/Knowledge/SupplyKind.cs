namespace Sayso.Inquire.Knowledge;

/// <summary>How many it takes to supply every part.</summary>
public enum SupplyKind : byte
{
    /// <summary>One could have known every part.</summary>
    Alone,

    /// <summary>Two could have, and neither alone.</summary>
    Jointly,
}
