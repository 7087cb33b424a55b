using System.Globalization;

namespace Sayso.Storage.Sqlite;

/// <summary>The place of an id in the order of ids: its first 60 bits, which are those of a hash.</summary>
internal static class Ranks
{
    private const int Digits = 15;

    public static long Of(string id) => long.Parse(id.AsSpan(1, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
