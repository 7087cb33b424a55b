namespace Sayso.Cases.Seals;

/// <summary>Who asks.</summary>
public enum Reader : byte
{
    /// <summary>Somebody of whom nothing is known.</summary>
    Anyone,

    /// <summary>Somebody of the desk.</summary>
    Desk,

    /// <summary>The lead of the case.</summary>
    Lead,
}
