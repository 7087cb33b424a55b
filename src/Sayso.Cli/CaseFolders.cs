using Sayso.Cases;
using Sayso.Storage.Sqlite;

namespace Sayso.Cli;

/// <summary>Opens the case that --case names.</summary>
internal static class CaseFolders
{
    public static ICaseStore Open(string folder) => SqliteCaseStore.Open(folder, TimeProvider.System);
}
