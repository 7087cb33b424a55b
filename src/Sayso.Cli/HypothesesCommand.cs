using System.CommandLine;
using System.Globalization;
using Sayso.Cases;
using Sayso.Inquire.Hypotheses;

namespace Sayso.Cli;

/// <summary>sayso hypotheses: which explanation the evidence leaves standing.</summary>
internal static class HypothesesCommand
{
    public static Command Create()
    {
        var options = new InquiryOptions();
        var command = new Command(
            "hypotheses",
            "Weighs competing hypotheses by the evidence against them. Put them in with: sayso judge hypothesis, evidence, rated.")
        {
            options.Case, options.Json, options.Csv,
        };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(
            parsed,
            (inquiry, printer) =>
            {
                if (parsed.GetValue(options.Json))
                {
                    printer.Print([inquiry.Hypotheses]);
                }
                else
                {
                    Print(inquiry.Hypotheses, printer);
                }
            },
            cancellationToken));
        return command;
    }

    private static void Print(HypothesisMatrix matrix, RowPrinter printer)
    {
        printer.Print(
            matrix.Hypotheses,
            ("against", row => row.Inconsistency.ToString("0.##", CultureInfo.InvariantCulture)),
            ("for", row => row.Consistency.ToString("0.##", CultureInfo.InvariantCulture)),
            ("id", row => row.Id),
            ("rejected", row => row.Rejected),
            ("hypothesis", row => row.Text));
        Console.Out.WriteLine();
        printer.Print(
            matrix.Evidence,
            [
                ("tells apart", row => row.Diagnosticity.ToString("P0", CultureInfo.InvariantCulture)),
                ("origin", row => row.Origin),
                .. matrix.Hypotheses.Select(hypothesis => (hypothesis.Id, Ratings(hypothesis.Id))),
                ("id", row => row.Id),
                ("evidence", row => row.Text),
            ]);
        foreach (var linchpin in matrix.Linchpins)
        {
            string evidence = string.Join(", ", linchpin.Evidence);
            Console.Out.WriteLine(
                $"Linchpin: if {evidence} ({linchpin.Origin}) were false, {string.Join(", ", linchpin.First)} would come first.");
        }

        foreach (string warning in matrix.Warnings)
        {
            Console.Out.WriteLine("Note: " + warning);
        }
    }

    private static Func<WeighedEvidence, string?> Ratings(string hypothesis) =>
        row => string.Join("/", row.Ratings[hypothesis].Select(rating => rating.Value switch
        {
            EvidenceFit.Consistent => "C",
            EvidenceFit.Inconsistent => "I",
            _ => "-",
        }));
}
