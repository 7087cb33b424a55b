using System.Globalization;

namespace Sayso.Storage.Sqlite;

/// <summary>The place of an id in the order of ids: its first 60 bits, which are those of a hash.</summary>
internal static class Ranks
{
    private const int Digits = 15;

    public static long Of(string id) => long.TryParse(
        id[1..].PadRight(Digits, '0').AsSpan(0, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long rank)
        ? rank : 0;
}
