using System.CommandLine;
using Sayso.Language;

namespace Sayso.Cli;

/// <summary>--careful: reads with the careful reader instead of the fast one.</summary>
internal static class CarefulOption
{
    public static Option<bool> Create() => new("--careful")
    {
        Description = "Read with the careful reader: more is found, and it takes longer.",
    };

    public static ReadingPace Pace(ParseResult parsed, Option<bool> option) =>
        parsed.GetValue(option) ? ReadingPace.Careful : ReadingPace.Fast;
}
