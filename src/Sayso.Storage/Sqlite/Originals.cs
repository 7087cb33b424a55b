using System.Security.Cryptography;

namespace Sayso.Storage.Sqlite;

/// <summary>The original bytes of a case's reports, each kept once under its SHA-256 and never written again.</summary>
internal sealed class Originals(string folder)
{
    public void Keep(string sha256, ReadOnlyMemory<byte> bytes)
    {
        string path = PathOf(sha256);
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Written aside and renamed: a process that is killed leaves no half file under a hash.
        string aside = path + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)) + ".part";
        using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(bytes.Span);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);
}
