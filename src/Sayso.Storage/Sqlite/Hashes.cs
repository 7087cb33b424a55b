using System.IO.Hashing;
using System.Text;

namespace Sayso.Storage.Sqlite;

/// <summary>Hashes by which rows are found without keeping their words once more; two words may have one.</summary>
internal static class Hashes
{
    /// <summary>32 bits of XXH3, from the lowest number that fits in four bytes.</summary>
    public static long Of(string words) =>
        (long)(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(words)) & uint.MaxValue) + int.MinValue;
}
