using Sayso.Language.English;

namespace Sayso.Testing;

/// <summary>
/// The engine with the shipped models, loaded once a process. Tests that need it call Assert.SkipWhen(Engines.English is null,
/// Engines.Missing).
/// </summary>
public static class Engines
{
    private static readonly Lazy<TextEngine?> Loaded =
        new(() => File.Exists(Path.Combine(Repository.Models, "attribution.sayso")) ? TextEngine.Load(Repository.Models) : null);

    /// <summary>Null when the models are not there.</summary>
    public static TextEngine? English => Loaded.Value;

    /// <summary>Why a test is skipped.</summary>
    public static string Missing => $"the models are not in {Repository.Models}";
}
