using Sayso.Weigh.Fusion.Methods;

namespace Sayso.Weigh.Fusion;

/// <summary>Weighs a table of conflicting values.</summary>
public static class TableWeigher
{
    /// <summary>
    /// The methods by the names that the command line uses; the first is the best by measurement (bench/results/fusion.json).
    /// </summary>
    public static IReadOnlyDictionary<string, Func<ITruthMethod>> Methods { get; } = new Dictionary<string,
        Func<ITruthMethod>>(StringComparer.Ordinal)
    {
        ["popaccucopy"] = () => new Accu { FindsCopies = true },
        ["popaccusim"] = () => new Accu(),
        ["popaccu"] = () => new Accu { Influence = 0 },
        ["accu"] = () => new Accu { Influence = 0, CountsGiven = false },
        ["truthfinder"] = () => new TruthFinder(),
        ["crh"] = () => new Crh(),
        ["catd"] = () => new Catd(),
        ["ltm"] = () => new LatentTruth(),
        ["vote"] = () => new Vote(),
    };
}
