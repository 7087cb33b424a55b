using Sayso.Understand.Collections;

namespace Sayso.Cli;

/// <summary>
/// Finds the collections: --collections, else $SAYSO_COLLECTIONS, else collections beside the program or in a folder above it.
/// </summary>
internal static class CollectionsFolder
{
    private const string Nothing = "none";

    /// <summary>All collections; "none" reads every document without any.</summary>
    /// <param name="given">What the command line says; null when it says nothing.</param>
    public static CollectionProfiles Load(string? given)
    {
        string? named = given ?? (Environment.GetEnvironmentVariable("SAYSO_COLLECTIONS") is { Length: > 0 } set ? set : null);
        return named == Nothing ? CollectionProfiles.None
            : (named ?? ModelsFolder.Above("collections")) is { } folder ? CollectionProfiles.Load(folder)
            : CollectionProfiles.None;
    }
}
