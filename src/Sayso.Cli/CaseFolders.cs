using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;
using Sayso.Storage;
using Sayso.Weigh;

namespace Sayso.Cli;

/// <summary>Opens the case that --case names, each time for the exit by which the answer leaves.</summary>
internal static class CaseFolders
{
    /// <summary>The case; it is made when missing.</summary>
    public static ICaseStore Open(string folder, Exit exit) => StoredCase.Open(folder, Projection.ForAnyone(exit), TimeProvider.System);

    /// <summary>The case.</summary>
    /// <exception cref="SaysoException">There is none.</exception>
    public static ICaseStore OpenExisting(string folder, Exit exit) =>
        StoredCase.OpenExisting(folder, Projection.ForAnyone(exit), TimeProvider.System);

    /// <summary>What works out how the case stands.</summary>
    public static CaseWeigher Weigher(ICaseStore store) => new(store, new NameComparer(Transliteration.Load(ModelsFolder.Find())));
}
