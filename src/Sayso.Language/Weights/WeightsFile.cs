using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sayso.Language.Weights;

/// <summary>
/// A model file, memory-mapped: a JSON manifest and named blocks of numbers. The layout is described at <see cref="WeightsFormat"/>.
/// </summary>
internal sealed unsafe class WeightsFile : IDisposable
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly JsonDocument _manifest;
    private readonly byte* _start;
    private readonly long _length;
    private readonly string _path;

    private WeightsFile(string path, MemoryMappedFile map, MemoryMappedViewAccessor view, byte* start, long length, JsonDocument manifest)
    {
        _path = path;
        _map = map;
        _view = view;
        _start = start;
        _length = length;
        _manifest = manifest;
    }

    /// <summary>What the trainer wrote: labels, seed, data digest.</summary>
    public JsonElement Manifest => _manifest.RootElement;

    /// <summary>
    /// SHA-256 of everything behind the header, as lower-case hexadecimal digits: kept in the file and checked when it was opened.
    /// </summary>
    public string Digest => Convert.ToHexStringLower(new ReadOnlySpan<byte>(_start + WeightsFormat.HashOffset, SHA256.HashSizeInBytes));

    /// <summary>Maps a file and checks its magic, version and SHA-256.</summary>
    /// <exception cref="WeightsException">Missing, of another version, or damaged.</exception>
    public static WeightsFile Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new WeightsException($"{path}: no such model. Reinstall Sayso, or train it (models/en/README.md).");
        }

        long length = new FileInfo(path).Length;
        if (length < WeightsFormat.ManifestOffset)
        {
            throw new WeightsException($"{path}: too short for a model. Fetch it again.");
        }

        var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
        try
        {
            var manifest = ReadManifest(path, start, length);
            return new WeightsFile(path, map, view, start, length, manifest);
        }
        catch
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            map.Dispose();
            throw;
        }
    }

    /// <summary>A block of the file as numbers. Valid until this file is disposed. Allocates nothing but the lookup.</summary>
    /// <exception cref="WeightsException">No such block, or its length is not a multiple of T's size.</exception>
    public ReadOnlySpan<T> Block<T>(string name)
        where T : unmanaged
    {
        var (offset, length) = Find(name, sizeof(T));
        return new ReadOnlySpan<T>(_start + offset, length / sizeof(T));
    }

    /// <summary>The same block as a pointer, for tables that are kept in fields.</summary>
    /// <exception cref="WeightsException">No such block, or its length is not a multiple of T's size.</exception>
    public T* Pointer<T>(string name, out int count)
        where T : unmanaged
    {
        var (offset, length) = Find(name, sizeof(T));
        count = length / sizeof(T);
        return (T*)(_start + offset);
    }

    public void Dispose()
    {
        _manifest.Dispose();
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }

    private static JsonDocument ReadManifest(string path, byte* start, long length)
    {
        var header = new ReadOnlySpan<byte>(start, WeightsFormat.ManifestOffset);
        if (!header[..8].SequenceEqual(WeightsFormat.Magic))
        {
            throw new WeightsException($"{path}: not a Sayso model. Fetch it again.");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != WeightsFormat.Version)
        {
            throw new WeightsException(
                $"{path}: format {version}; this Sayso reads format {WeightsFormat.Version}. Take the models that came with it.");
        }

        int manifestLength = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        if (manifestLength < 2 || manifestLength > length - WeightsFormat.ManifestOffset)
        {
            throw new WeightsException($"{path}: cut short. Fetch it again.");
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using (var stream = new UnmanagedMemoryStream(start + WeightsFormat.ManifestOffset, length - WeightsFormat.ManifestOffset))
        {
            SHA256.HashData(stream, hash);
        }

        if (!hash.SequenceEqual(header.Slice(WeightsFormat.HashOffset, SHA256.HashSizeInBytes)))
        {
            throw new WeightsException($"{path}: damaged (its SHA-256 does not fit). Fetch it again.");
        }

        return JsonDocument.Parse(Marshal.PtrToStringUTF8((nint)(start + WeightsFormat.ManifestOffset), manifestLength));
    }

    private (long Offset, int Length) Find(string name, int size)
    {
        if (!Manifest.GetProperty("blocks").TryGetProperty(name, out var block))
        {
            throw new WeightsException($"{_path}: holds no block \"{name}\". Take the models that came with this Sayso.");
        }

        long offset = block.GetProperty("offset").GetInt64();
        int length = block.GetProperty("length").GetInt32();
        return offset >= 0 && length >= 0 && offset + length <= _length && length % size == 0
            ? (offset, length)
            : throw new WeightsException($"{_path}: block \"{name}\" does not fit the file. Fetch it again.");
    }
}
