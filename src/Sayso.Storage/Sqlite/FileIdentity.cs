using System.Globalization;
using System.Runtime.InteropServices;

namespace Sayso.Storage.Sqlite;

/// <summary>Which file stands at a path: another one under the same name is told apart, however like it is.</summary>
internal static partial class FileIdentity
{
    private const int CurrentFolder = -100;
    private const uint Inode = 0x100;

    // Where struct statx holds the file's number and its device's, on every processor (man 2 statx).
    private const int Size = 256;
    private const int InodeAt = 32;
    private const int DeviceAt = 136;

    /// <summary>The identity of the file; null when there is none.</summary>
    public static string? Of(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        if (OperatingSystem.IsLinux())
        {
            byte[] status = new byte[Size];
            if (Statx(CurrentFolder, path, 0, Inode, status) == 0)
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"{BitConverter.ToUInt64(status, DeviceAt)}/{BitConverter.ToUInt64(status, InodeAt)}");
            }
        }

        // Elsewhere a file has a time of birth, or cannot be removed while it is open.
        return File.GetCreationTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, [Out] byte[] status);
}
