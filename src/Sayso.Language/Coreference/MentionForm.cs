namespace Sayso.Language.Coreference;

/// <summary>How a mention refers.</summary>
internal enum MentionForm : byte
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a description ("one Iraqi security official").</summary>
    Description,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}
