using System.CommandLine;
using System.Globalization;
using Sayso.Inquire.Hypotheses;
using Sayso.Inquire.Impact;
using Sayso.Inquire.Knowledge;

namespace Sayso.Cli;

/// <summary>sayso impact: what withdrawing a source, a report or a record would change.</summary>
internal static class ImpactCommand
{
    public static Command Create()
    {
        var options = new InquiryOptions();
        var what = new Argument<string>("what") { Description = "A report's id, a voice as kind/name, a record's or a table's id." };
        var command = new Command("impact", "Shows all that withdrawing a source, a report or a record would change.")
        {
            what, options.Case, options.Json, options.Zone,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var question = ImpactQuestion.Parse(parsed.GetValue(what));
            return options.RunAsync(
                parsed, TransitTimes.Usual,
                async (stage, weigher, printer) =>
                {
                    var impact = await question.AskAsync(await stage.WholeAsync(null, cancellationToken), weigher, cancellationToken);
                    if (parsed.GetValue(options.Json))
                    {
                        printer.Print([impact]);
                    }
                    else
                    {
                        Print(impact);
                    }
                },
                cancellationToken);
        });
        return command;
    }

    private static void Print(ImpactAnswer impact)
    {
        Console.Out.WriteLine($"Without {impact.What}:");
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {impact.Claims.Count} claims go, {impact.Events.Count} events of the timeline change"));
        foreach (var change in impact.Standings)
        {
            Console.Out.WriteLine("  " + Changes.Say(change));
        }

        foreach (var lost in impact.Knowledge)
        {
            Console.Out.WriteLine($"  could no longer have known of {lost.Document}: {string.Join("; ", lost.Nodes)}");
        }

        foreach (string finding in impact.Lists)
        {
            Console.Out.WriteLine("  lists: " + finding);
        }

        if (impact.Ratings.Count > 0)
        {
            Console.Out.WriteLine($"  evidence that counts for nothing then: {string.Join(", ", impact.Ratings)}");
            Console.Out.WriteLine($"  ranking: {Ranking(impact.RankingBefore)} -> {Ranking(impact.RankingAfter)}");
        }
    }

    private static string Ranking(IReadOnlyList<RankedHypothesis> ranked) => string.Join(
        " < ", ranked.Select(hypothesis => string.Create(
            CultureInfo.InvariantCulture, $"{hypothesis.Id} ({hypothesis.Inconsistency:0.##})")));
}
