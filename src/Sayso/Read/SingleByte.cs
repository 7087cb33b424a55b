using System.Text;

namespace Sayso.Read;

/// <summary>
/// Tells the two encodings of one byte a character that news still comes in apart: Western (Windows-1252) and Arabic (Windows-1256).
/// </summary>
internal static class SingleByte
{
    /// <summary>Windows-1252; bytes without a meaning become U+FFFD.</summary>
    internal static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Windows-1256.</summary>
    internal static Encoding Arabic { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    /// <summary>The likelier of the two, or null when neither fits (Cyrillic, Chinese, damaged UTF-8).</summary>
    internal static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = Utf8Check.Count(bytes);
        if (good > bad)
        {
            // Mostly UTF-8, broken somewhere: guessing would turn every other accent into two wrong letters.
            return null;
        }

        int letters = 0;
        int together = 0;
        int arabic = 0;
        int undefined = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte value = bytes[i];
            undefined += value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? 1 : 0;
            if (value < 0xC0)
            {
                continue;
            }

            letters++;
            together += (i > 0 && bytes[i - 1] >= 0xC0) || (i + 1 < bytes.Length && bytes[i + 1] >= 0xC0) ? 1 : 0;

            // Alef with its hamzas, lam, yeh, meem, waw, noon, teh, reh, beh: over two thirds of the letters of Arabic text.
            arabic += value is 0xC3 or 0xC5 or 0xC7 or 0xC8 or 0xC9 or 0xCA or 0xD1 or 0xE1 or 0xE3 or 0xE4 or 0xE5 or 0xE6 or 0xED ? 1 : 0;
        }

        // Western accents stand alone among ASCII letters; whole words of high bytes are another script.
        if (letters == 0 || together < letters * 0.4)
        {
            return undefined == 0 ? Western : null;
        }

        return arabic > letters * 0.55 ? Arabic : null;
    }
}
