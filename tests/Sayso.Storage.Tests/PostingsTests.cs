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
    public void The_first_so_many_by_id_come_back_and_what_is_gone_does_not() => Added.Sample(
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
            var postings = new Postings(statements, "sequence", "SELECT id FROM report WHERE key = $1");
            string[] ids = [.. added.Select(pair => pair.Id).Distinct()];
            for (int key = 0; key < ids.Length; key++)
            {
                connection.Execute("INSERT INTO report VALUES (@key, @id)", new { key, id = ids[key] });
            }

            foreach (var (hash, id) in added.Concat(added.Take(10)))
            {
                postings.Add(hash, id, Array.IndexOf(ids, id));
            }

            void AreFound(IReadOnlySet<long> gone, params long[] without)
            {
                foreach (uint hash in added.Select(pair => pair.Hash).Append(2u).Append(77u).Distinct())
                {
                    var expected = added.Where(pair => pair.Hash == hash && !without.Contains(Array.IndexOf(ids, pair.Id)))
                        .Select(pair => pair.Id).Distinct().Order(StringComparer.Ordinal).ToList();
                    List<string> Found(int most) =>
                        [.. postings.Find(hash, most, gone).Select(key => ids[key]).Order(StringComparer.Ordinal)];
                    Assert.Equal(expected, Found(int.MaxValue));
                    Assert.Equal(expected.Take(5), Found(5));
                }
            }

            AreFound(new HashSet<long>());
            AreFound(new HashSet<long> { 0, 3 }, 0, 3);
            postings.Forget(new HashSet<long> { 1, 2 });
            AreFound(new HashSet<long> { 0 }, 0, 1, 2);
        },
        iter: 60);
}
