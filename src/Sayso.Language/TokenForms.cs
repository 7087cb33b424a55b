namespace Sayso.Language;

/// <summary>
/// What every component asks of a token's form, worked out once a text: hashes of the word, its shape, its affixes, and its clusters.
/// </summary>
/// <remarks>
/// One array a feature, indexed by token number. Hashes ignore format characters (soft hyphens) and see curly quotes as straight ones.
/// </remarks>
internal sealed class TokenForms
{
    public TokenForms(int count)
    {
        Exact = new uint[count];
        Lower = new uint[count];
        Shape = new uint[count];
        Prefix2 = new uint[count];
        Prefix3 = new uint[count];
        Suffix1 = new uint[count];
        Suffix2 = new uint[count];
        Suffix3 = new uint[count];
        Fine = new ushort[count];
        Middle = new ushort[count];
        Coarse = new ushort[count];
        Flags = new TokenFlags[count];
    }

    public uint[] Exact { get; }

    public uint[] Lower { get; }

    public uint[] Shape { get; }

    public uint[] Prefix2 { get; }

    public uint[] Prefix3 { get; }

    public uint[] Suffix1 { get; }

    public uint[] Suffix2 { get; }

    public uint[] Suffix3 { get; }

    /// <summary>Word cluster, fine grain; 0 for an unknown word.</summary>
    public ushort[] Fine { get; }

    public ushort[] Middle { get; }

    public ushort[] Coarse { get; }

    public TokenFlags[] Flags { get; }
}
