using System.CommandLine;
using Sayso.Cases;

namespace Sayso.Cli;

/// <summary>sayso gaps: what to ask next.</summary>
internal static class GapsCommand
{
    public static Command Create()
    {
        var options = new InquiryOptions();
        var command = new Command("gaps", "Says what to ask next, by how much an answer would change.")
        {
            options.Case, options.Json, options.Csv,
        };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(
            parsed,
            (inquiry, printer) => printer.Print(
                inquiry.Gaps,
                ("touches", row => Words.Of(row.Weight)),
                ("kind", row => Spelt.Of(row.Kind)),
                ("because", row => row.Because),
                ("ask", row => row.Ask)),
            cancellationToken));
        return command;
    }
}
