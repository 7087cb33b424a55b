using CsCheck;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Tests;

/// <summary>What has a hash is found in the order of ids, however it came in.</summary>
public sealed class PostingsTests
{
    // Few hashes and few first digits: many have the same place, and rows are parted again and again.
    private static readonly Gen<(uint Hash, string Id)[]> Added = Gen.Select(
        Gen.OneOf(Gen.UInt[0, 3], Gen.UInt, Gen.Const(uint.MaxValue)), Gen.Int[0, 4], Gen.Int[0, 9999])
        .Select((hash, first, rest) => (hash, FormattableString.Invariant($"r{first:x4}{rest:x12}"))).Array[0, 400];

    [Fact]
    public void The_first_so_many_ids_come_back_in_order() => Added.Sample(
        added =>
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            connection.Execute("""
                CREATE TABLE sequence (place INTEGER PRIMARY KEY, data BLOB NOT NULL);
                INSERT INTO sequence VALUES (0, x'');
                CREATE TABLE report (key INTEGER PRIMARY KEY, id TEXT NOT NULL);
                """);
            using var statements = new Statements(connection);
            var postings = new Postings(statements, "sequence", "report");
            string[] ids = [.. added.Select(pair => pair.Id).Distinct()];
            for (int key = 0; key < ids.Length; key++)
            {
                connection.Execute("INSERT INTO report VALUES (@key, @id)", new { key, id = ids[key] });
            }

            foreach (var (hash, id) in added.Concat(added.Take(10)))
            {
                postings.Add(hash, id, Array.IndexOf(ids, id));
            }

            connection.Execute("DELETE FROM report WHERE key = 0");
            foreach (uint hash in added.Select(pair => pair.Hash).Append(2u).Append(77u).Distinct())
            {
                var expected = added.Where(pair => pair.Hash == hash && pair.Id != ids[0]).Select(pair => pair.Id).Distinct()
                    .Order(StringComparer.Ordinal).ToList();
                Assert.Equal(expected, postings.Find(hash, int.MaxValue));
                Assert.Equal(expected.Take(5), postings.Find(hash, 5));
            }
        },
        iter: 60);
}
