namespace Sayso.Language.Attributing;

/// <summary>What a stretch of tokens is to an attribution.</summary>
internal enum Role : byte
{
    Source,
    Cue,
    Content,
}
