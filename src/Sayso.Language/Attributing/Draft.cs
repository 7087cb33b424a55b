namespace Sayso.Language.Attributing;

/// <summary>An attribution in the making, in tokens.</summary>
internal sealed class Draft
{
    public List<TokenRange> Source { get; } = [];

    public List<TokenRange> Cue { get; } = [];

    public List<TokenRange> Content { get; } = [];

    public float Sureness { get; set; } = 1;

    /// <summary>Set by a construction that leaves no doubt; else the cue's words decide.</summary>
    public Stance? Stance { get; set; }

    /// <summary>The attribution whose content this one sits in.</summary>
    public Draft? Within { get; set; }

    /// <summary>First token of its first stretch.</summary>
    public int Start => Math.Min(FirstOf(Source), Math.Min(FirstOf(Cue), FirstOf(Content)));

    public bool HasCueAt(int token) => Cue.Exists(range => token >= range.First && token < range.End);

    private static int FirstOf(List<TokenRange> ranges)
    {
        int first = int.MaxValue;
        foreach (var range in ranges)
        {
            first = Math.Min(first, range.First);
        }

        return first;
    }
}
