using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Sayso.Read;

/// <summary>Tells UTF-8 from everything else.</summary>
internal static class Utf8Check
{
    /// <summary>Index of the first byte that is not UTF-8, or -1.</summary>
    internal static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        int position = 0;
        while (position < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out int consumed) != OperationStatus.Done)
            {
                return position;
            }

            position += consumed;
        }

        return -1;
    }

    /// <summary>Well-formed sequences of several bytes, and bytes that fit none.</summary>
    internal static (int Good, int Bad) Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0;
        int bad = 0;
        int position = 0;
        while (position < bytes.Length)
        {
            if (bytes[position] < 0x80)
            {
                position++;
                continue;
            }

            bool done = Rune.DecodeFromUtf8(bytes[position..], out _, out int consumed) == OperationStatus.Done;
            good += done ? 1 : 0;
            bad += done ? 0 : 1;
            position += Math.Max(consumed, 1);
        }

        return (good, bad);
    }
}
