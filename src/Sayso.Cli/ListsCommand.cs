using System.CommandLine;
using Sayso.Cases;

namespace Sayso.Cli;

/// <summary>sayso lists: whom lists and accounts do not agree about.</summary>
internal static class ListsCommand
{
    public static Command Create()
    {
        var options = new InquiryOptions();
        var command = new Command("lists", "Holds lists against accounts: who was struck off, who is missing, who is only listed.")
        {
            options.Case, options.Json, options.Csv,
        };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(
            parsed,
            (inquiry, printer) => printer.Print(
                inquiry.Lists,
                ("list", row => row.List),
                ("person", row => row.Person),
                ("finding", row => Spelt.Of(row.Kind)),
                ("rows of the list", row => string.Join("; ", row.Listing)),
                ("records", row => string.Join("; ", row.Records)),
                ("claims", row => string.Join("; ", row.Claims))),
            cancellationToken));
        return command;
    }
}
