namespace Sayso.Language;

/// <summary>Which reader reads.</summary>
public enum ReadingPace
{
    /// <summary>A small recurrent network: tens of thousands of words a second.</summary>
    Fast,

    /// <summary>A pre-trained encoder: more is found, and it takes longer.</summary>
    Careful,
}
