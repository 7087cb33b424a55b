using System.Globalization;
using System.Xml.Linq;
using Sayso.Read.Formats;

namespace Sayso.Read;

/// <summary>One document to read.</summary>
/// <param name="Path">The path as given: names the document in problems, and its ending helps where the content does not tell the
/// format.</param>
/// <param name="Content">The original bytes, as <see cref="ReadStage.Load"/> gives them.</param>
public sealed record ReadRequest(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>What a person says about the report; goes before what the document says.</summary>
    public Provenance Given { get; init; } = Provenance.None;

    /// <summary>Name of the encoding of a text file ("windows-1256"), or null to find it out.</summary>
    public string? Encoding { get; init; }

    /// <summary>The division to read, of an edition that holds many documents; null for a file that is one.</summary>
    internal XElement? Division { get; init; }

    /// <summary>
    /// The documents of a file: those of an edition in TEI, each with its id as the name of a file below it; else the file itself.
    /// </summary>
    /// <param name="request">The file.</param>
    /// <exception cref="SaysoException">The edition is damaged.</exception>
    public static IReadOnlyList<ReadRequest> Documents(ReadRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !TeiReader.IsTei(request.Content.Span[..Math.Min(4096, request.Content.Length)])
            ? [request]
            : [.. TeiReader.Documents(request.Path, request.Content)
                .Select(document => request with { Path = $"{request.Path}/{FileName(document.Id)}.txt", Division = document.Division })];
    }

    /// <summary>The list of persons of a file that is an edition in TEI; empty for any other.</summary>
    /// <exception cref="SaysoException">The edition is damaged.</exception>
    public static IReadOnlyList<ListedPerson> Persons(ReadRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TeiReader.IsTei(request.Content.Span[..Math.Min(4096, request.Content.Length)])
            ? TeiReader.Persons(request.Path, request.Content)
            : [];
    }

    // "d7" becomes "d007", so that names sort as the edition does.
    private static string FileName(string id) =>
        id is ['d', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? FormattableString.Invariant($"d{number:000}")
        : id;
}
