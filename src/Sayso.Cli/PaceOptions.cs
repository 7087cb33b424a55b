using System.CommandLine;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Cli;

/// <summary>--careful and --fast: which reader reads. A case stays with the one that read it.</summary>
internal sealed class PaceOptions
{
    public Option<bool> Careful { get; } = new("--careful")
    {
        Description = "Read with the careful reader, which finds more of who says what and takes longer; a case read so stays so.",
    };

    public Option<bool> Fast { get; } = new("--fast")
    {
        Description = "Read with the fast reader, as without a case.",
    };

    /// <summary>The reader asked for; else the one that the case was read with, if only in part, and then it says so.</summary>
    public async Task<ReadingPace> ChooseAsync(ParseResult parsed, ICaseStore? store, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Careful) || parsed.GetValue(Fast) || store is null)
        {
            return parsed.GetValue(Careful) ? ReadingPace.Careful : ReadingPace.Fast;
        }

        bool wasCareful = (await store.Whole.ListReportsAsync(cancellationToken))
            .Any(report => ReadingVersion.PaceOf(report.Models) == ReadingPace.Careful);
        if (wasCareful)
        {
            await Console.Error.WriteLineAsync("Reading carefully, as this case was read; --fast reads with the other reader.");
        }

        return wasCareful ? ReadingPace.Careful : ReadingPace.Fast;
    }
}
