namespace Sayso.Read;

/// <summary>One document to read.</summary>
/// <param name="Path">The path as given: names the document in problems, and its ending helps where the content does not tell the format.</param>
/// <param name="Content">The original bytes, as <see cref="ReadStage.Load"/> gives them.</param>
public sealed record ReadRequest(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>What a person says about the report; goes before what the document says.</summary>
    public Provenance Given { get; init; } = Provenance.None;

    /// <summary>Name of the encoding of a text file ("windows-1256"), or null to find it out.</summary>
    public string? Encoding { get; init; }
}
