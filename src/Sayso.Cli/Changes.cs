using Sayso.Cases;
using Sayso.Weigh;

namespace Sayso.Cli;

/// <summary>How a proposition would stand, in words.</summary>
internal static class Changes
{
    /// <summary>"single-origin (1) -> corroborated (2): what it says".</summary>
    public static string Say(Change change) =>
        $"{Side(change.Before, change.OriginsBefore, "not there")} -> {Side(change.After, change.OriginsAfter, "gone")}: {change.Text}";

    private static string Side(Standing? standing, int origins, string absent) =>
        (standing is { } known ? Spelt.Of(known) : absent) + $" ({origins})";
}
