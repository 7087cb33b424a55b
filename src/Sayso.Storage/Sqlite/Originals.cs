using System.Security.Cryptography;

namespace Sayso.Storage.Sqlite;

/// <summary>The original bytes of a case's reports, each kept once under its SHA-256 and never written again.</summary>
/// <param name="where">The folder of the case.</param>
internal sealed class Originals(string where)
{
    private readonly string _folder = Path.Combine(where, "originals");

    public void Keep(string sha256, ReadOnlyMemory<byte> bytes) => Keep(sha256, bytes.Length, file => file.Write(bytes.Span));

    /// <summary>The same of a stream, which need not fit into memory.</summary>
    /// <returns>The SHA-256 under which it is kept.</returns>
    public async Task<string> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        string aside = Path.Combine(_folder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) + ".part");
        bool isReading = false;
        try
        {
            string sha256;
            var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                byte[] buffer = new byte[1 << 16];
                while (true)
                {
                    isReading = true;
                    int read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                    isReading = false;
                    if (read == 0)
                    {
                        break;
                    }

                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                }

                sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
                file.Flush(flushToDisk: true);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(sha256))!);
            File.Move(aside, PathOf(sha256), overwrite: true);
            return sha256;
        }
        catch (Exception failure) when (!isReading && failure is (IOException or UnauthorizedAccessException))
        {
            throw StorageProblems.Of(where, failure)!;
        }
        finally
        {
            Discard(aside);
        }
    }

    /// <summary>The bytes under a SHA-256; null when there is none, or they are not there.</summary>
    public async Task<byte[]?> FindAsync(string? sha256, CancellationToken cancellationToken) =>
        sha256 is not null && File.Exists(PathOf(sha256))
            ? await File.ReadAllBytesAsync(PathOf(sha256), cancellationToken).ConfigureAwait(false) : null;

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
