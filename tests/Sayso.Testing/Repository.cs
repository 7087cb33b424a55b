namespace Sayso.Testing;

/// <summary>Finds the checkout that the tests run in, and the shared folder beside it.</summary>
public static class Repository
{
    /// <summary>The folder that holds Sayso.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The project-wide folder with corpora and scorers, beside the checkout; null in a user's clone. Tests that need it call
    /// Assert.SkipWhen(Repository.Shared is null, ...).
    /// </summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>The shipped models.</summary>
    public static string Models { get; } = Environment.GetEnvironmentVariable("SAYSO_MODELS") ?? Path.Combine(Root, "models", "en");

    /// <summary>The shipped collections.</summary>
    public static string Collections { get; } = Path.Combine(Root, "collections");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sayso.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Sayso.slnx is in no folder above the tests.");
    }

    private static string? FindShared() =>
        Environment.GetEnvironmentVariable("SAYSO_SHARED") is { Length: > 0 } named ? named
        : Path.Combine(Root, "..", "shared") is var beside && Directory.Exists(beside) ? Path.GetFullPath(beside)
        : null;
}
