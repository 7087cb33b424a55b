using System.Text;

namespace Sayso.Read;

/// <summary>
/// Turns the bytes of a text file into text: byte order mark, UTF-8, UTF-16 without a mark, then Windows-1252 and Windows-1256 by their
/// letters.
/// </summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes; nothing but a byte order mark is left out, and line ends and invisible characters stay.</summary>
    /// <param name="path">For problems.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="named">An encoding that a person or the document names, or null. Bytes it does not know become U+FFFD.</param>
    /// <exception cref="SaysoException">Binary, or in no encoding that is known.</exception>
    internal static string Decode(string path, ReadOnlySpan<byte> bytes, Encoding? named)
    {
        var (marked, length) = Mark(bytes);
        if (marked is not null)
        {
            return marked.GetString(bytes[length..]);
        }

        if (named is not null)
        {
            return named.GetString(bytes);
        }

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            return utf16.GetString(bytes);
        }

        RefuseBinary(path, bytes);
        int bad = Utf8Check.FirstInvalid(bytes);
        if (bad < 0)
        {
            return StrictUtf8.GetString(bytes);
        }

        return SingleByte.Guess(bytes)?.GetString(bytes) ?? throw ReadProblems.BadEncoding(path, bad, bytes[bad]);
    }

    /// <summary>The encoding of a name such as "windows-1256" or "latin1", or null when there is none.</summary>
    internal static Encoding? Find(string name)
    {
        try
        {
            string trimmed = name.Trim();

            // As browsers do: pages that say ISO-8859-1 or ASCII mean Windows-1252.
            return trimmed.ToUpperInvariant() is "ISO-8859-1" or "LATIN1" or "LATIN-1" or "US-ASCII" or "ASCII" ? SingleByte.Western
                : CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? (IsUtf7(trimmed) ? null : Encoding.GetEncoding(trimmed));
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsUtf7(string name) => name.Contains("utf-7", StringComparison.OrdinalIgnoreCase);

    private static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    // Text in UTF-16 has one byte of most pairs that hardly varies: 0 for Latin, 6 for Arabic, 4 for Cyrillic. The other byte
    // varies; and spaces and line ends show which end comes first.
    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, 65_536)];
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            little += IsPlainUnit(sample[i], sample[i + 1]) ? 1 : 0;
            big += IsPlainUnit(sample[i + 1], sample[i]) ? 1 : 0;
        }

        int pairs = sample.Length / 2;
        return little > pairs * 0.7 && little > big * 2 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : big > pairs * 0.7 && big > little * 2 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    private static bool IsPlainUnit(byte low, byte high) => high switch
    {
        0x00 => low is >= 0x20 and not 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t',
        0x04 or 0x05 or 0x06 => true,
        _ => false,
    };

    private static void RefuseBinary(string path, ReadOnlySpan<byte> bytes)
    {
        int zero = bytes.IndexOf((byte)0);
        int controls = 0;
        int first = -1;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte value = bytes[i];
            if (value < 0x20 && value is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x0B or 0x1A or 0x1B) && value != 0)
            {
                controls++;
                first = first < 0 ? i : first;
            }
        }

        // A stray NUL in a long text is damage; more than one in a thousand, or other control bytes in number, is no text.
        int zeros = zero < 0 ? 0 : bytes.Count((byte)0);
        if (zeros * 1000L > bytes.Length || controls * 50L > bytes.Length)
        {
            throw ReadProblems.Binary(path, zero >= 0 && (first < 0 || zero < first) ? zero : first);
        }
    }}
