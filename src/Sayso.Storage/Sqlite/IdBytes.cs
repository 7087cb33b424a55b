using System.Buffers;
using System.Text;

namespace Sayso.Storage.Sqlite;

/// <summary>
/// Ids of claims and propositions as the column hash has them: their 32 digits as bytes, and after them what else there is ("-2"). The
/// generated column id has them as they are printed.
/// </summary>
/// <remarks>Indexes hold the first six bytes: enough to find one, and a third of the whole.</remarks>
internal static class IdBytes
{
    private const int Digits = 32;
    private const int Prefix = 6;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>A letter, 32 digits and maybe more as bytes; any other id as it is.</summary>
    public static object Of(string id)
    {
        if (id.Length <= Digits || (id.Length > Digits + 1 && id[Digits + 1] != '-'))
        {
            return id;
        }

        var digits = id.AsSpan(1, Digits);
        return !digits.ContainsAnyExcept(Hexadecimal)
            ? (byte[])[.. Convert.FromHexString(digits), .. Encoding.ASCII.GetBytes(id[(Digits + 1)..])] : id;
    }

    /// <summary>What an index has of it.</summary>
    public static object PrefixOf(object hash) => hash switch
    {
        byte[] bytes => bytes[..Prefix],
        string { Length: > Prefix } words => words[..Prefix],
        _ => hash,
    };

    /// <summary>The condition that a column is an id, which its index answers.</summary>
    /// <param name="column">The column hash.</param>
    /// <param name="id">The parameter.</param>
    public static string Is(string column, string id) =>
        FormattableString.Invariant($"substr({column}, 1, {Prefix}) = substr({id}, 1, {Prefix}) AND {column} = {id}");

    /// <summary>The condition that a column is one of some ids.</summary>
    /// <param name="column">The column hash.</param>
    /// <param name="ids">The parameter.</param>
    /// <param name="prefixes">The parameter of what an index has of them.</param>
    public static string IsAny(string column, string ids, string prefixes) =>
        FormattableString.Invariant($"substr({column}, 1, {Prefix}) IN {prefixes} AND {column} IN {ids}");
}
