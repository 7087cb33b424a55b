using Sayso.Language.Weights;

namespace Sayso.Language.Scripts;

/// <summary>
/// Compares words of Arabic, Cyrillic and Hebrew script with words in Latin letters. Loaded once, used by any number of threads.
/// </summary>
public sealed class Transliteration
{
    private readonly ScriptAligner?[] _aligners = new ScriptAligner?[Enum.GetValues<Script>().Length];

    private Transliteration(WeightsFile file)
    {
        foreach (var script in new[] { Script.Arabic, Script.Cyrillic, Script.Hebrew })
        {
            string name = script.ToString().ToLowerInvariant();
            var manifest = file.Manifest.GetProperty(name);
            _aligners[(int)script] = new ScriptAligner(
                manifest.GetProperty("alphabet").GetString()!, file.Block<float>(name + ".letters").ToArray(),
                    file.Block<float>(name + ".alone").ToArray(),
                file.Block<float>(name + ".silent").ToArray(), file.Block<float>(name + ".after").ToArray(),
                    manifest.GetProperty("bias").GetSingle());
        }
    }

    /// <summary>Loads scripts.sayso from a folder of models.</summary>
    /// <exception cref="WeightsException">It is missing or damaged.</exception>
    public static Transliteration Load(string folder)
    {
        using var file = WeightsFile.Open(Path.Combine(folder, "scripts.sayso"));
        return new Transliteration(file);
    }

    /// <summary>
    /// How likely it is that two folded words (<see cref="Letters.Fold(string)"/>) are one name, one of them in Latin letters; null where
    /// no script is known for them.
    /// </summary>
    public double? Likeness(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (leftScript, rightScript) = (Letters.ScriptOf(left), Letters.ScriptOf(right));
        if (leftScript == Script.Latin)
        {
            return _aligners[(int)rightScript] is { } aligner ? ToLikeness(aligner.Score(right, left)) : null;
        }

        return rightScript == Script.Latin && _aligners[(int)leftScript] is { } other ? ToLikeness(other.Score(left, right)) : null;
    }

    /// <summary>It was learned from two wrong words a right one; here both are taken as likely beforehand.</summary>
    private static double ToLikeness(float score) => 1 / (1 + (0.5 * Math.Exp(-score)));
}
