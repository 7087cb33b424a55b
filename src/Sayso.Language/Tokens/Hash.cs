namespace Sayso.Language.Tokens;

/// <summary>
/// FNV-1a over UTF-16 code units, and the mixing of features into rows. The same everywhere and for ever: weights rest on it.
/// </summary>
internal static class Hash
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, char character) => (hash ^ character) * 16777619;

    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = Start;
        foreach (char character in word)
        {
            hash = Add(hash, character);
        }

        return hash;
    }

    /// <summary>Mixes a template's number with what it saw.</summary>
    public static uint Mix(uint template, uint value)
    {
        uint hash = (value ^ (template * 0x9E3779B1)) * 0x85EBCA6B;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 13);
    }

    public static uint Mix(uint template, uint first, uint second) =>
        Mix(template, (first * 0x9E3779B1) ^ ((second << 13) | (second >> 19)) ^ 0x27D4EB2F);

    public static uint Mix(uint template, uint first, uint second, uint third) => Mix(template, Mix(template, first, second), third);
}
