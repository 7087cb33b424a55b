using System.Globalization;
using Sayso.Testing;

namespace Sayso.Benchmarks.Scale;

/// <summary>What the bench of the case model is asked for.</summary>
internal sealed record ScaleOptions
{
    /// <summary>How many reports.</summary>
    public int Size { get; init; } = 1000;

    /// <summary>How many changes, reports and questions are timed.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>No new round of one kind begins after so many minutes.</summary>
    public double Minutes { get; init; } = 10;

    /// <summary>So many of the slowest of each kind are told, with what was asked for.</summary>
    public int Slowest { get; init; }

    /// <summary>Where made cases are kept.</summary>
    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "sayso-made");

    /// <summary>The program that serves.</summary>
    public string Program { get; init; } = Path.Combine(Repository.Root, "artifacts", "sayso", "Sayso.Cli.dll");

    /// <summary>A case that another program read from the made texts; null for the made case.</summary>
    public string? Case { get; init; }

    /// <summary>Where to write the reports as texts, and nothing else; null to measure.</summary>
    public string? Texts { get; init; }

    /// <summary>True to make the case, and nothing else.</summary>
    public bool OnlyMake { get; init; }

    public static ScaleOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ScaleOptions();
        for (int i = 0; i < arguments.Count; i++)
        {
            string Value() => ++i < arguments.Count ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} needs a value");
            options = arguments[i] switch
            {
                "--size" => options with { Size = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--minutes" => options with { Minutes = double.Parse(Value(), CultureInfo.InvariantCulture) },
                "--slowest" => options with { Slowest = int.Parse(Value(), CultureInfo.InvariantCulture) },
                "--folder" => options with { Folder = Value() },
                "--program" => options with { Program = Value() },
                "--case" => options with { Case = Value() },
                "--texts" => options with { Texts = Value() },
                "--make" => options with { OnlyMake = true },
                var unknown => throw new ArgumentException($"unknown: {unknown}"),
            };
        }

        return options;
    }
}
