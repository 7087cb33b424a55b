namespace Sayso.Language.Scripts;

/// <summary>A script that names are compared across.</summary>
public enum Script
{
    /// <summary>Any other script, or none.</summary>
    Other,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>Arabic letters.</summary>
    Arabic,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Hebrew letters.</summary>
    Hebrew,
}
