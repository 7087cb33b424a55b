using Sayso.Cases;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Weigh;

namespace Sayso.Cli;

/// <summary>Opens the case that --case names.</summary>
internal static class CaseFolders
{
    /// <summary>The case; it is made when missing.</summary>
    public static ICaseStore Open(string folder) => SqliteCaseStore.Open(folder, TimeProvider.System);

    /// <summary>The case.</summary>
    /// <exception cref="SaysoException">There is none.</exception>
    public static ICaseStore OpenExisting(string folder) => SqliteCaseStore.OpenExisting(folder, TimeProvider.System);

    /// <summary>What works out how the case stands.</summary>
    public static CaseWeigher Weigher(ICaseStore store) => new(store, new NameComparer(Transliteration.Load(ModelsFolder.Find())));
}
