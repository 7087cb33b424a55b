using System.Buffers.Binary;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>Claims of a proposition of many that count alike when it is weighed.</summary>
internal static class AlikeRows
{
    /// <summary>Those of a proposition that still stand together.</summary>
    public static IReadOnlyList<KeptAlike> Read(Statements statements, PropositionKey proposition)
    {
        // Where the first or the best has gone, nobody knows who is that now until all are looked at again.
        statements.Run(
            """
            UPDATE member SET alike = NULL WHERE proposition = $1
                AND alike IN (SELECT key FROM alike WHERE proposition = $1 AND (first IS NULL OR best IS NULL))
            """,
            proposition.Number);
        statements.Run(
            "DELETE FROM alike WHERE proposition = $1 AND (first IS NULL OR best IS NULL OR claims = 0)", proposition.Number);
        return Rows(statements, proposition).ConvertAll(row => row.Alike);
    }

    /// <summary>Puts those of a proposition in place of those before; what their claims are in it goes with them.</summary>
    /// <returns>Their keys.</returns>
    public static IReadOnlyDictionary<UInt128, long> Write(
        Statements statements, PropositionKey proposition, IReadOnlyList<KeptAlike> alike)
    {
        var before = Rows(statements, proposition).ToDictionary(row => row.Alike.Mark);
        var keys = new Dictionary<UInt128, long>();
        foreach (var now in alike)
        {
            if (!before.Remove(now.Mark, out var then))
            {
                keys[now.Mark] = statements.Insert(
                    """
                    INSERT INTO alike (proposition, mark, claims, first, best, contrary, origin) VALUES ($1, $2, $3, $4, $5, $6, $7)
                    """,
                    proposition.Number, Bytes(now.Mark), now.Claims, now.First.Number, now.Best.Number, now.IsContrary, now.Origin);
                continue;
            }

            keys[now.Mark] = then.Key;
            if (now != then.Alike)
            {
                statements.Run(
                    "UPDATE alike SET claims = $2, first = $3, best = $4, contrary = $5, origin = $6 WHERE key = $1",
                    then.Key, now.Claims, now.First.Number, now.Best.Number, now.IsContrary, now.Origin);
            }

            if ((now.IsContrary, now.Origin) != (then.Alike.IsContrary, then.Alike.Origin))
            {
                statements.Run(
                    "UPDATE member SET contrary = $3, origin = $4 WHERE proposition = $1 AND alike = $2",
                    proposition.Number, then.Key, now.IsContrary, now.Origin);
            }
        }

        foreach (var (_, gone) in before.Values)
        {
            statements.Run("UPDATE member SET alike = NULL WHERE proposition = $1 AND alike = $2", proposition.Number, gone);
            statements.Run("DELETE FROM alike WHERE key = $1", gone);
        }

        return keys;
    }

    private static List<(KeptAlike Alike, long Key)> Rows(Statements statements, PropositionKey proposition) => statements.Rows(
        "SELECT key, mark, claims, first, best, contrary, origin FROM alike WHERE proposition = $1",
        row => (Read(row), row.GetInt64(0)), proposition.Number);

    private static KeptAlike Read(Row row) => new(
        BinaryPrimitives.ReadUInt128BigEndian(row.GetBytes(1)), row.GetInt32(2), Claim(row, 3), Claim(row, 4),
        row.GetBoolean(5), row.IsDBNull(6) ? null : row.GetInt32(6));

    private static ClaimKey Claim(Row row, int column) => new(row.IsDBNull(column) ? 0 : row.GetInt64(column));

    private static byte[] Bytes(UInt128 mark)
    {
        byte[] bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, mark);
        return bytes;
    }
}
