namespace Sayso.Cases.Kept;

/// <summary>A text that stands for a spelling in some sources.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Spelling">Key of the spelling.</param>
/// <param name="What">What it is.</param>
/// <param name="Text">As printed.</param>
/// <param name="Rows">In how many names of sources it stands.</param>
/// <param name="Mentions">Mentions of names, in all sources.</param>
public sealed record KeptText(long Key, long Spelling, TextKind What, string Text, int Rows, int Mentions)
{
    /// <summary>True for a name of the spelling itself.</summary>
    public bool IsName => What < TextKind.Description;
}
