using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read.Parts;

namespace Sayso.Read;

/// <summary>The first stage: a file becomes a report.</summary>
/// <remarks>Safe for any number of threads. Any bytes give either a report or one <see cref="SaysoException"/>.</remarks>
public static class ReadStage
{
    /// <summary>
    /// Reads the bytes of a file, no more than <see cref="ReadLimits.FileBytes"/>, so that what is kept is what was read.
    /// </summary>
    /// <exception cref="SaysoException">The file is missing, too large or may not be read.</exception>
    public static byte[] Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

            // A pipe or a device has no length, and may have no end.
            long length = stream.CanSeek ? stream.Length : throw ReadProblems.UnknownFormat(path, "a pipe or device");
            if (length > ReadLimits.FileBytes)
            {
                throw ReadProblems.TooLarge(path, length, ReadLimits.FileBytes);
            }

            byte[] bytes = new byte[length];
            int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ReadProblems.NotFound(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw ReadProblems.Unreadable(path, failure);
        }
    }

    /// <summary>Turns the bytes of one document into a report: text, parts, links and provenance.</summary>
    /// <param name="request">The bytes, the path and what a person says of the report; that goes before what the document says of
    /// itself.</param>
    /// <param name="cancellationToken">Checked between the steps.</param>
    /// <exception cref="SaysoException">The document cannot be used; its problem says why, where, and what to do.</exception>
    public static Report Read(ReadRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var format = request.Division is null ? FormatOf.Content(request.Path, request.Content.Span) : ReportFormat.Tei;
        var document = FormatReader.Read(request, format, cancellationToken);
        if (document.Text.Length > ReadLimits.TextLength)
        {
            throw ReadProblems.TooLong(request.Path, document.Text.Length);
        }

        if (document.Paragraphs.Count == 0)
        {
            throw ReadProblems.Empty(request.Path);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var (parts, said) = PartFinder.Find(document);
        var provenance = request.Given.Or(document.Provenance).Or(said);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(request.Content.Span));
        return new Report
        {
            Id = Id(sha256, provenance, request.Path),
            Path = request.Path,
            Sha256 = sha256,
            Text = document.Text,
            Parts = parts,
            Links = document.Links,
            People = document.People,
            Title = provenance.Title,
            Edition = document.Edition,
            Outlet = provenance.Outlet,
            Author = provenance.Author,
            Published = provenance.Published,
            PublishedAt = provenance.PublishedAt,
            Url = provenance.Url,
            Format = FormatOf.Name(format),
            Language = LanguageGuess.Of(document.Text),
        };
    }

    // The same bytes from another outlet or address are another report; from the same place, the same one. Folders may move, so
    // only the file's name counts, and only where there is no address.
    private static ReportId Id(string sha256, Provenance provenance, string path)
    {
        string place = provenance.Url ?? Path.GetFileName(path);
        byte[] key = Encoding.UTF8.GetBytes($"{sha256}\n{provenance.Outlet}\n{place}");
        return new ReportId("r" + Convert.ToHexStringLower(SHA256.HashData(key)));
    }
}
