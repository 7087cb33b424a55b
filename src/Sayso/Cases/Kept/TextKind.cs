namespace Sayso.Cases.Kept;

/// <summary>What a text of a spelling is.</summary>
public enum TextKind : byte
{
    /// <summary>The name of a person; the kinds of entities come in their order.</summary>
    Person,

    /// <summary>The name of an organisation.</summary>
    Organisation,

    /// <summary>The name of a place.</summary>
    Place,

    /// <summary>The name of something else.</summary>
    Other,

    /// <summary>What it is called without a name.</summary>
    Description,

    /// <summary>Another name of it.</summary>
    Alias,
}
