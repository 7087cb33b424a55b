using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage;

/// <summary>
/// Opens cases in folders NAME.sayso, each for who asks and for the exit by which the answers leave. There is no other way.
/// </summary>
public static class StoredCase
{
    /// <summary>Opens a case, and makes it when there is none.</summary>
    /// <remarks>One of an older version is brought to today's schema, and a copy of it as it was is kept beside it.</remarks>
    /// <param name="folder">The folder of the case. Where it cannot be written, the case is shown and nothing can be added.</param>
    /// <param name="projection">What of it is seen.</param>
    /// <param name="clock">Tells when things were taken in and judged.</param>
    /// <exception cref="SaysoException">Not a case, damaged, made by a newer version, or not writable.</exception>
    public static ICaseStore Open(string folder, Projection projection, TimeProvider clock) =>
        SqliteCaseStore.Open(folder, clock, projection);

    /// <summary>Opens a case that must be there.</summary>
    /// <exception cref="SaysoException">There is none, or it cannot be opened.</exception>
    public static ICaseStore OpenExisting(string folder, Projection projection, TimeProvider clock) =>
        SqliteCaseStore.OpenExisting(folder, clock, projection);

    /// <summary>True when a folder holds a case.</summary>
    public static bool IsCase(string folder) => SqliteCaseStore.IsCase(folder);

    /// <summary>A folder's name without ".sayso".</summary>
    public static string NameOf(string folder) => SqliteCaseStore.NameOf(folder);
}
