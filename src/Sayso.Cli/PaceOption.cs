using System.CommandLine;
using Sayso.Language;

namespace Sayso.Cli;

/// <summary>--fast: which of the two readers reads.</summary>
internal static class PaceOption
{
    public static Option<bool> Create() => new("--fast")
    {
        Description = "Read with the fast reader, which finds less; serving the case reads it again carefully.",
    };

    public static ReadingPace Of(ParseResult parsed, Option<bool> option) =>
        parsed.GetValue(option) ? ReadingPace.Fast : ReadingPace.Careful;
}
