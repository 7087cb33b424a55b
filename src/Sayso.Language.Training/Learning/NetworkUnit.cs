namespace Sayso.Language.Training.Learning;

/// <summary>A stretch of tokens that the network reads at once, with whatever labels its corpus gives.</summary>
internal sealed class NetworkUnit
{
    /// <summary>Hashes, so many a token.</summary>
    public required uint[] Hashes { get; init; }

    /// <summary>Row of each token's word vector, or -1.</summary>
    public required int[] Vectors { get; init; }

    public int Count => Vectors.Length;

    /// <summary>For the encoder, the word pieces of each token and its marks.</summary>
    public IReadOnlyList<(ushort[] Pieces, byte Marks)> Pieces { get; init; } = [];

    /// <summary>Gold sentences, from the unit's first token; null where the corpus has none.</summary>
    public TokenRange[]? Sentences { get; init; }

    public byte[]? Tags { get; init; }

    /// <summary>Head of each token in the unit, -1 for a root.</summary>
    public int[]? Heads { get; init; }

    public byte[]? Relations { get; init; }

    public byte[]? Names { get; init; }

    public byte[]? Roles { get; init; }

    /// <summary>Word cluster of each token, to be guessed where the token is hidden; null elsewhere.</summary>
    public ushort[]? Clusters { get; init; }
}
