using System.CommandLine;
using Sayso.Language;

namespace Sayso.Cli;

/// <summary>--careful: reads with the careful reader instead of the fast one.</summary>
internal static class CarefulOption
{
    public static Option<bool> Create() => new("--careful")
    {
        Description = "Read with the careful reader: more is right, and it takes ten times as long.",
    };

    public static ReadingPace Pace(ParseResult parsed, Option<bool> option) =>
        parsed.GetValue(option) ? ReadingPace.Careful : ReadingPace.Fast;
}
