using Sayso.Cases;
using Sayso.Read.Tables;

namespace Sayso.Tests.Read;

/// <summary>Runs alone, after the tests that run side by side: it measures the memory of the whole process.</summary>
[CollectionDefinition(nameof(TableMemoryTests), DisableParallelization = true)]
[Collection(nameof(TableMemoryTests))]
public sealed class TableMemoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-tables").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Rows_pass_one_at_a_time_whatever_the_size()
    {
        string path = Path.Combine(_folder, "large.csv");
        using (var writer = new StreamWriter(path))
        {
            writer.WriteLine("caller,callee,start");
            for (int i = 0; i < 300_000; i++)
            {
                writer.WriteLine(i % 10 == 0 ? $"p{i % 977},p{i % 831},2024-13-40"
                    : $"p{i % 977},p{i % 831},2024-03-14T{i % 24:00}:{i % 60:00}Z");
            }
        }

        var mapping = TableMapping.Suggest(path, TableReader.Header(path), null);
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int records = 0, problems = 0;
        foreach (var (record, _) in TableReader.Read(path, new TableId("t"), mapping))
        {
            (records, problems) = record is null ? (records, problems + 1) : (records + 1, problems);
            if ((records + problems) % 50_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal((270_000, 30_000), (records, problems));
        Assert.True(most < 8_000_000, $"{most:N0} bytes held");
    }
}
