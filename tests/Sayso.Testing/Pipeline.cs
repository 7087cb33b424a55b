using Sayso.Cases;
using Sayso.Read;
using Sayso.Understand;
using Sayso.Understand.Collections;

namespace Sayso.Testing;

/// <summary>A file to its ledger, as the read command does it.</summary>
public static class Pipeline
{
    private static readonly Lazy<CollectionProfiles> Collections = new(() => CollectionProfiles.Load(Repository.Collections));

    /// <summary>Reads one file with the shipped models.</summary>
    public static Ledger Read(string path, Provenance? given = null) => Read(path, ReadStage.Load(path), given);

    /// <summary>Reads bytes under a name.</summary>
    public static Ledger Read(string path, ReadOnlyMemory<byte> bytes, Provenance? given = null, bool withTokens = false)
    {
        return Read(ReadStage.Read(new ReadRequest(path, bytes) { Given = given ?? Provenance.None }), withTokens);
    }

    /// <summary>Reads a report.</summary>
    public static Ledger Read(Report report, bool withTokens = false)
    {
        var engine = Engines.English ?? throw new InvalidOperationException(Engines.Missing);
        return UnderstandStage.Understand(report, engine, Collections.Value, withTokens, CancellationToken.None);
    }
}
