namespace Sayso.Language.Weights;

/// <summary>The layout of a weights file, shared by reader and writer.</summary>
/// <remarks>
/// Little-endian. 0: magic "SAYSOWTS" (8 bytes); 8: format version (int32); 12: manifest length in bytes (int32);
/// 16: SHA-256 of everything from byte 48 on (32 bytes); 48: manifest, JSON in UTF-8; then the blocks, each at a multiple of 64.
/// The manifest holds "blocks": {name: {"offset", "length"}} beside what the trainer wrote (labels, seed, data digest, scores).
/// </remarks>
internal static class WeightsFormat
{
    public const int Version = 1;
    public const int HashOffset = 16;
    public const int ManifestOffset = 48;
    public const int Alignment = 64;

    public static ReadOnlySpan<byte> Magic => "SAYSOWTS"u8;

    public static long Align(long offset) => (offset + Alignment - 1) / Alignment * Alignment;
}
