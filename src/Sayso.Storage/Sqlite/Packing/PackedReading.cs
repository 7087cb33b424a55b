using System.IO.Compression;
using System.Text;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>
/// What was read of a report: its text, its claims, and what else its ledger holds, compressed as one, since each repeats the words of the
/// one before it. The text is had without unpacking the rest.
/// </summary>
internal sealed class PackedReading
{
    // Ten milliseconds a report, less than a tenth of what reading it takes.
    private const int Thorough = 10;

    private readonly byte[] _packed;
    private readonly int _text;
    private readonly int _claims;
    private readonly int _ledger;
    private readonly int _from;

    /// <exception cref="InvalidDataException">What is kept is not what was written.</exception>
    public PackedReading(byte[] packed, long checksum)
    {
        if (Packed.Checksum(packed) != checksum)
        {
            throw new InvalidDataException("the checksum does not agree");
        }

        _packed = packed;
        using var stream = new MemoryStream(packed);
        using var reader = new BinaryReader(stream);
        (_text, _claims, _ledger) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        _from = (int)stream.Position;
    }

    /// <summary>True when the ledger is in it.</summary>
    public bool HasLedger => _ledger > 0;

    /// <param name="text">The report's text.</param>
    /// <param name="claims">Its claims, each with its position.</param>
    /// <param name="ledger">Its ledger, without its claims where those give them back; null for none.</param>
    /// <param name="known">What the reader of the ledger will know of the report.</param>
    /// <param name="isQuick">True for many at once: a tenth more room in a twentieth of the time.</param>
    public static byte[] Pack(
        string text, IReadOnlyCollection<(int Position, Claim Claim)> claims, Ledger? ledger, IReadOnlyList<string> known,
        bool isQuick = false)
    {
        byte[] words = Encoding.UTF8.GetBytes(text);
        byte[] columns = ClaimCodec.Write(claims, text);
        byte[] rest = ledger is null ? [] : JsonColumns.Write(
            LedgerJson.Write(ledger, withText: false), text, [.. known, .. new ColumnReader(columns, text).Texts]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (byte[] part in (byte[][])[words, columns, rest])
        {
            writer.Write7BitEncodedInt(part.Length);
        }

        writer.Flush();
        byte[] all = [.. words, .. columns, .. rest];
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(all.Length)];
        if (!BrotliEncoder.TryCompress(all, packed, out int written, isQuick ? Packed.Quality : Thorough, Packed.Window))
        {
            throw new InvalidOperationException("A buffer of the greatest compressed length was too small.");
        }

        writer.Write(packed, 0, written);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The text alone.</summary>
    public string Text() => Encoding.UTF8.GetString(Unpack(_text));

    /// <summary>The text, and the claims by their positions, without their ids.</summary>
    /// <param name="report">The report.</param>
    /// <param name="wanted">The positions of those that are wanted; null for all.</param>
    public (string Text, Dictionary<int, Claim> Claims) Claims(ReportId report, IReadOnlySet<int>? wanted = null)
    {
        var bytes = Unpack(_text + _claims);
        string text = Encoding.UTF8.GetString(bytes.AsSpan(0, _text));
        return (text, ClaimCodec.Read(new ColumnReader(bytes[_text..], text), report, text, wanted));
    }

    /// <summary>The words of the claim at a position.</summary>
    public string Words(int position)
    {
        var bytes = Unpack(_text + _claims);
        string text = Encoding.UTF8.GetString(bytes.AsSpan(0, _text));
        return ClaimCodec.Content(new ColumnReader(bytes[_text..], text), position) is { } content
            ? Claim.TextOf(text, content) : throw new InvalidDataException("a claim is missing");
    }

    /// <summary>The ledger as it was written: without claims where those give them back.</summary>
    /// <param name="known">What its writer took for known.</param>
    public Ledger Ledger(IReadOnlyList<string> known)
    {
        byte[] bytes = Unpack(_text + _claims + _ledger);
        string text = Encoding.UTF8.GetString(bytes.AsSpan(0, _text));
        var columns = new ColumnReader(bytes[_text..(_text + _claims)], text);
        return LedgerJson.Read(JsonColumns.Read(bytes[(_text + _claims)..], text, [.. known, .. columns.Texts]), text);
    }

    private byte[] Unpack(int length)
    {
        byte[] bytes = new byte[length];
        using var decoder = default(BrotliDecoder);
        decoder.Decompress(_packed.AsSpan(_from), bytes, out _, out int written);
        return written == length ? bytes : throw new InvalidDataException("it does not unpack");
    }
}
