using System.Text;
using Sayso.Language;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>A name's other names, its descriptions, and where it stands, as one compact column.</summary>
/// <remarks>A change of what is written is a new migration.</remarks>
internal static class NameCodec
{
    public static byte[] Write(IReadOnlyList<string> aliases, IReadOnlyList<string> descriptions, IReadOnlyList<Span> spans)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var words in (IReadOnlyList<string>[])[aliases, descriptions])
        {
            writer.Write7BitEncodedInt(words.Count);
            foreach (string word in words)
            {
                writer.Write(word);
            }
        }

        int last = 0;
        foreach (var span in spans)
        {
            writer.Write7BitEncodedInt(span.Start - last);
            writer.Write7BitEncodedInt(span.Length);
            last = span.Start;
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static (IReadOnlyList<string> Aliases, IReadOnlyList<string> Descriptions, IReadOnlyList<Span> Spans) Read(byte[] data)
    {
        using var stream = new MemoryStream(data);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        string[] Words() => [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => reader.ReadString())];
        var (aliases, descriptions) = (Words(), Words());
        var spans = new List<Span>();
        for (int start = 0; stream.Position < stream.Length;)
        {
            start += reader.Read7BitEncodedInt();
            spans.Add(new Span(start, start + reader.Read7BitEncodedInt()));
        }

        return (aliases, descriptions, spans);
    }
}
