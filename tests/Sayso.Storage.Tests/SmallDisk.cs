using System.Diagnostics;

namespace Sayso.Storage.Tests;

/// <summary>A disk of a few kilobytes in memory, which can be filled and made read-only.</summary>
/// <remarks>Needs root on Linux; tests that use it are skipped elsewhere, by name.</remarks>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk Make(int kilobytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "a disk of its own needs root on Linux");
        string folder = Directory.CreateTempSubdirectory("sayso-disk-").FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder))
        {
            Directory.Delete(folder);
            Assert.Skip("nothing can be mounted here");
        }

        return new SmallDisk(folder);
    }

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Folder));

    public void MakeWritable() => Assert.True(Run("mount", "-o", "remount,rw", Folder));

    /// <summary>Leaves so much room.</summary>
    public string Fill(int kilobytes)
    {
        string path = Path.Combine(Folder, "filling");
        long room = new DriveInfo(Folder).AvailableFreeSpace - (kilobytes * 1024L);
        File.WriteAllBytes(path, new byte[Math.Max(0, room)]);
        return path;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
