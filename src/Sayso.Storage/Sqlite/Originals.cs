using System.Security.Cryptography;

namespace Sayso.Storage.Sqlite;

/// <summary>The original bytes of a case's reports, each kept once under its SHA-256 and never written again.</summary>
/// <param name="where">The folder of the case.</param>
internal sealed class Originals(string where)
{
    private readonly string _folder = Path.Combine(where, "originals");

    public void Keep(string sha256, ReadOnlyMemory<byte> bytes) => Keep(sha256, bytes.Length, file => file.Write(bytes.Span));

    /// <summary>The same of a file, which need not fit into memory.</summary>
    public void Keep(string sha256, FileInfo original) => Keep(sha256, original.Length, file =>
    {
        using var stream = original.OpenRead();
        stream.CopyTo(file);
    });

    public string PathOf(string sha256) => Path.Combine(_folder, sha256[..2], sha256);

    private void Keep(string sha256, long length, Action<FileStream> write)
    {
        string path = PathOf(sha256);
        if (File.Exists(path) && new FileInfo(path).Length == length)
        {
            return;
        }

        // Written aside and renamed: a process that is killed leaves no half file under a hash.
        string aside = path + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)) + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Discard(aside);
            throw StorageProblems.Of(where, failure)!;
        }
    }

    private static void Discard(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What cannot be taken away either is told by the failure that led here.
        }
    }
}
