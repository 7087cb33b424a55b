namespace Sayso.Inquire.Knowledge;

/// <summary>How much counts as a way for knowledge to pass.</summary>
public enum Bound : byte
{
    /// <summary>Any contact could have passed it on: an upper bound.</summary>
    Could,

    /// <summary>Only what carries the fact or cites it passes it on.</summary>
    Documented,
}
