using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Sayso.Storage.Sqlite;

/// <summary>Texts and ledgers as they are kept: compressed, with a checksum that tells a flipped bit.</summary>
internal static class Packed
{
    public const int Quality = 5;
    public const int Window = 18;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length) + sizeof(int)];
        BitConverter.TryWriteBytes(packed, bytes.Length);
        return BrotliEncoder.TryCompress(bytes, packed.AsSpan(sizeof(int)), out int written, Quality, Window)
            ? packed[..(written + sizeof(int))]
            : throw new InvalidOperationException("A buffer of the greatest compressed length was too small.");
    }

    public static byte[] Pack(string text) => Pack(Encoding.UTF8.GetBytes(text));

    /// <exception cref="InvalidDataException">What is kept is not what was written.</exception>
    public static byte[] Unpack(byte[] packed, long checksum)
    {
        if (Checksum(packed) != checksum || packed.Length < sizeof(int))
        {
            throw new InvalidDataException("the checksum does not agree");
        }

        byte[] bytes = new byte[BitConverter.ToInt32(packed)];
        return BrotliDecoder.TryDecompress(packed.AsSpan(sizeof(int)), bytes, out int written) && written == bytes.Length
            ? bytes
            : throw new InvalidDataException("it does not unpack");
    }

    public static string UnpackText(byte[] packed, long checksum) => Encoding.UTF8.GetString(Unpack(packed, checksum));

    public static long Checksum(ReadOnlySpan<byte> bytes) => unchecked((long)XxHash3.HashToUInt64(bytes));

    /// <summary>32 bits of it, for small rows.</summary>
    public static int ShortChecksum(ReadOnlySpan<byte> bytes) => unchecked((int)XxHash3.HashToUInt64(bytes));
}
