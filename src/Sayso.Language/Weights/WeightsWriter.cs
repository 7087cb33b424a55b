using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sayso.Language.Weights;

/// <summary>Writes a model file. The same manifest and blocks give the same bytes.</summary>
internal sealed class WeightsWriter
{
    private readonly List<(string Name, byte[] Bytes)> _blocks = [];

    /// <summary>What to say of the model: labels, seed, data digest. "blocks" is added when saving.</summary>
    public JsonObject Manifest { get; } = [];

    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged =>
        _blocks.Add((name, MemoryMarshal.AsBytes(values).ToArray()));

    public void Save(string path)
    {
        // Offsets count from the end of the manifest, whose length hangs on their digits: lay out until it settles.
        byte[] manifest = [];
        while (true)
        {
            var blocks = new JsonObject();
            long offset = WeightsFormat.Align(WeightsFormat.ManifestOffset + manifest.Length);
            foreach (var (name, bytes) in _blocks)
            {
                blocks[name] = new JsonObject { ["offset"] = offset, ["length"] = bytes.Length };
                offset = WeightsFormat.Align(offset + bytes.Length);
            }

            Manifest["blocks"] = blocks;
            byte[] next = JsonSerializer.SerializeToUtf8Bytes(Manifest);
            bool settled = next.Length == manifest.Length;
            manifest = next;
            if (settled)
            {
                break;
            }
        }

        using var body = new MemoryStream();
        body.Write(manifest);
        foreach (var (_, bytes) in _blocks)
        {
            body.SetLength(WeightsFormat.Align(WeightsFormat.ManifestOffset + body.Length) - WeightsFormat.ManifestOffset);
            body.Position = body.Length;
            body.Write(bytes);
        }

        var written = body.GetBuffer().AsSpan(0, (int)body.Length);
        Span<byte> header = stackalloc byte[WeightsFormat.ManifestOffset];
        WeightsFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], WeightsFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], manifest.Length);
        SHA256.HashData(written, header[WeightsFormat.HashOffset..]);
        using var file = File.Create(path);
        file.Write(header);
        file.Write(written);
    }
}
