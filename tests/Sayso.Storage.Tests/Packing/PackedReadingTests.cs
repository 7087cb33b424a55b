using Sayso.Cases;
using Sayso.Storage.Sqlite;
using Sayso.Storage.Sqlite.Packing;

namespace Sayso.Storage.Tests.Packing;

/// <summary>What was read of a report is packed as one and comes back whole, or as much of it as is wanted.</summary>
public sealed class PackedReadingTests : IDisposable
{
    private readonly FormatCase _case = new("case-v10");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _case.Dispose();

    [Fact]
    public async Task Text_claims_and_ledger_come_back()
    {
        foreach (var ledger in await LedgersAsync())
        {
            var packed = Packed(ledger);

            Assert.Equal(ledger.Report.Text, packed.Text());
            var (text, claims) = packed.Claims(ledger.Report.Id);
            Assert.Equal(ledger.Report.Text, text);
            Assert.Equal(
                LedgerJson.Write(ledger),
                LedgerJson.Write(packed.Ledger(["known"]) with { Claims = Named(claims, ledger) }));
            Assert.Equal(
                ledger.Claims.Select(claim => Json(claim.Words)), claims.OrderBy(pair => pair.Key).Select(pair => Json(pair.Value.Words)));
            Assert.All(claims, pair => Assert.Equal(pair.Value.Text, packed.Words(pair.Key)));
        }
    }

    [Fact]
    public async Task Some_claims_are_the_same_as_among_all()
    {
        foreach (var ledger in await LedgersAsync())
        {
            var packed = Packed(ledger);
            var all = packed.Claims(ledger.Report.Id).Claims;
            for (int position = 0; position < ledger.Claims.Count; position++)
            {
                var some = packed.Claims(ledger.Report.Id, new HashSet<int> { position }).Claims;

                Assert.Equal(position, Assert.Single(some).Key);
                Assert.Equal(Json(all[position]) + Json(all[position].Words), Json(some[position]) + Json(some[position].Words));
            }
        }
    }

    private static PackedReading Packed(Ledger ledger)
    {
        byte[] bytes = PackedReading.Pack(
            ledger.Report.Text, ReadingRows.Claims(ledger), ledger with { Claims = [] }, ["known"]);
        return new PackedReading(bytes, Sqlite.Packed.Checksum(bytes));
    }

    private static IReadOnlyList<Claim> Named(Dictionary<int, Claim> claims, Ledger ledger) =>
        [.. ledger.Claims.Select((claim, position) => claims[position] with { Id = claim.Id })];

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, LedgerJson.List);

    private async Task<IReadOnlyList<Ledger>> LedgersAsync()
    {
        await using var store = _case.Open();
        var ledgers = new List<Ledger>();
        foreach (var report in await store.ListReportsAsync(Token))
        {
            ledgers.Add((await store.FindLedgerAsync(report.Id, Token))!);
        }

        Assert.Contains(ledgers, ledger => ledger.Claims.Count > 5);
        return ledgers;
    }
}
