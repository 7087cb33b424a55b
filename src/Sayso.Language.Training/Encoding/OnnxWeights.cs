using System.Reflection;
using System.Runtime.InteropServices;

namespace Sayso.Language.Training.Encoding;

/// <summary>The numbers in an ONNX model: its initializers, by name and in the order of the nodes that use them.</summary>
/// <remarks>Reads the few fields of onnx.proto that hold them: ModelProto.graph, GraphProto.initializer and .node.</remarks>
internal sealed class OnnxWeights
{
    private readonly Dictionary<string, float[]> _tensors = [];
    private readonly List<string> _products = [];

    private OnnxWeights(byte[] model)
    {
        foreach (var (field, graph) in Fields(model))
        {
            if (field == 7)
            {
                ReadGraph(graph);
            }
        }
    }

    /// <summary>The matrices that rows are multiplied with, in the order of use.</summary>
    public IReadOnlyList<float[]> Products => [.. _products.Select(name => _tensors[name])];

    /// <summary>The one initializer whose name ends so.</summary>
    public float[] this[string ending] => _tensors.Single(tensor => tensor.Key.EndsWith(ending, StringComparison.Ordinal)).Value;

    /// <summary>Reads the model and the vocabulary out of the resources of an assembly, none of whose code runs.</summary>
    public static (OnnxWeights Model, byte[] Vocabulary) FromAssembly(string path)
    {
        var assembly = Assembly.LoadFile(path);
        byte[] Resource(string ending)
        {
            string name = assembly.GetManifestResourceNames().Single(name => name.EndsWith(ending, StringComparison.Ordinal));
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }

        return (new OnnxWeights(Resource(".onnx")), Resource("vocab.txt"));
    }

    private void ReadGraph(ReadOnlyMemory<byte> graph)
    {
        var fields = Fields(graph).ToList();
        foreach (var (_, tensor) in fields.Where(field => field.Number == 5))
        {
            ReadTensor(tensor);
        }

        foreach (var (_, node) in fields.Where(field => field.Number == 1))
        {
            var parts = Fields(node).ToList();
            if (parts.Any(part => part.Number == 4 && Text(part.Bytes) == "MatMul"))
            {
                _products.AddRange(parts.Where(part => part.Number == 1).Select(part => Text(part.Bytes)).Where(_tensors.ContainsKey));
            }
        }
    }

    private void ReadTensor(ReadOnlyMemory<byte> tensor)
    {
        string name = "";
        float[] values = [];
        bool floats = false;
        foreach (var (field, bytes) in Fields(tensor))
        {
            switch (field)
            {
                case 2:
                    floats = bytes.Span[0] == 1;
                    break;
                case 8:
                    name = Text(bytes);
                    break;
                case 4 or 9 when bytes.Length % sizeof(float) == 0:
                    values = MemoryMarshal.Cast<byte, float>(bytes.Span).ToArray();
                    break;
                default:
                    break;
            }
        }

        if (floats)
        {
            _tensors[name] = values;
        }
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span);

    /// <summary>The fields of a message; of a number only its lowest byte.</summary>
    private static IEnumerable<(int Number, ReadOnlyMemory<byte> Bytes)> Fields(ReadOnlyMemory<byte> message)
    {
        int at = 0;
        while (at < message.Length)
        {
            ulong key = Number(message.Span, ref at);
            int length = (key & 7) switch { 0 => 0, 1 => 8, 2 => (int)Number(message.Span, ref at), 5 => 4,
                _ => throw new InvalidDataException("not an ONNX model") };
            if ((key & 7) == 0)
            {
                yield return ((int)(key >> 3), new[] { (byte)Number(message.Span, ref at) });
                continue;
            }

            yield return ((int)(key >> 3), message.Slice(at, length));
            at += length;
        }
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }
    }
}
