using System.Globalization;

namespace Sayso.Storage.Sqlite;

/// <summary>Where what has a hash stands: by the hash, and then in the order of ids, which no arrival changes.</summary>
internal static class Ranks
{
    private const int Digits = 15;

    // Of an id's first bits so many stand in a place; those that have the same are put in the order of ids by who reads.
    private const int Bits = 16;

    /// <summary>The place of an id in the order of ids: its first 60 bits, which are those of a hash.</summary>
    public static long Of(string id) => long.TryParse(
        id[1..].PadRight(Digits, '0').AsSpan(0, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long rank)
        ? rank : 0;

    /// <summary>The place of an id among those that have a hash: a number of 48 bits.</summary>
    public static long Of(uint hash, string id) => First(hash) + (Of(id) >> (60 - Bits));

    /// <summary>The first place of a hash; the next hash begins after <see cref="Last"/>.</summary>
    public static long First(uint hash) => (long)hash << Bits;

    /// <summary>The last place of a hash.</summary>
    public static long Last(uint hash) => First(hash) + (1L << Bits) - 1;
}
