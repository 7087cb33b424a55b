namespace Sayso.Cli;

/// <summary>Finds the models: $SAYSO_MODELS, else models/en beside the program or in a folder above it.</summary>
internal static class ModelsFolder
{
    public static string Find() => Environment.GetEnvironmentVariable("SAYSO_MODELS") is { Length: > 0 } named
        ? named
        : Above("models/en") ?? Path.Combine(AppContext.BaseDirectory, "models", "en");

    /// <summary>A file or folder beside the program or in a folder above it; null when there is none.</summary>
    public static string? Above(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, name);
            if (Directory.Exists(path) || File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
