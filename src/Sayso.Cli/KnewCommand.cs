using System.CommandLine;
using System.Globalization;
using Sayso.Inquire.Knowledge;
using Sayso.Storage.Sqlite;

namespace Sayso.Cli;

/// <summary>sayso knew: who could have known of something by when, and along which records.</summary>
internal static class KnewCommand
{
    public static Command Create()
    {
        var caseFolder = new Option<string>("--case") { Description = "The case, a folder NAME.sayso.", Required = true };
        var of = new Option<string[]>("--of") { Description = "What was known: a document, report or proposition. Several ask who could have supplied all of them.", AllowMultipleArgumentsPerToken = true };
        var by = new Option<DateTimeOffset?>("--by") { Description = "The deadline, such as 1963-08-26T16:00Z.", CustomParser = result => Time(result, result.Tokens.Single().Value) };
        var bound = new Option<string>("--bound") { Description = "could: any contact could have passed it on. documented: only what carries or cites it.", DefaultValueFactory = _ => "could" };
        bound.AcceptOnlyFromAmong("could", "documented");
        var held = new Option<string[]>("--held") { Description = "NAME@TIME: who held it from when, besides.", AllowMultipleArgumentsPerToken = true };
        var without = new Option<string[]>("--without") { Description = "Take a person, a record or a kind of transmission away, and show who drops out.", AllowMultipleArgumentsPerToken = true };
        var chokepoints = new Option<bool>("--chokepoints") { Description = "Show the persons and records without which somebody else could not have known." };
        var missing = new Option<bool>("--missing") { Description = "Show which single missing record would change the answer most." };
        var telegram = new Option<double>("--telegram") { Description = "Hours a telegram takes where no arrival is stated.", DefaultValueFactory = _ => 2 };
        var conversation = new Option<double>("--conversation") { Description = "Hours what is said takes.", DefaultValueFactory = _ => 0 };
        var other = new Option<double>("--other") { Description = "Hours all else takes.", DefaultValueFactory = _ => 12 };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var csv = new Option<bool>("--csv") { Description = "Comma-separated values (RFC 4180)." };
        var command = new Command("knew", "Says who could have known what by when: what the record allows, never who did.") { caseFolder, of, by, bound, held, without, chokepoints, missing, telegram, conversation, other, json, csv };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = SqliteCaseStore.OpenExisting(parsed.GetValue(caseFolder)!, TimeProvider.System);
            using var weigher = JudgeCommand.Weigher(store);
            var state = await weigher.StateAsync(cancellationToken);
            var transit = new TransitTimes(TimeSpan.FromHours(parsed.GetValue(telegram)), TimeSpan.FromHours(parsed.GetValue(conversation)), TimeSpan.FromHours(parsed.GetValue(other)));
            var network = await NetworkBuilder.BuildAsync(store, state.Entities, transit, cancellationToken);
            var holders = (parsed.GetValue(held) ?? []).Select(Holder).ToList();
            var wanted = parsed.GetValue(of) ?? [];
            List<Fact> facts = wanted.Length == 0 ? [KnowledgeQuestion.Find(null, holders, network, state)] : [.. wanted.Select(id => KnowledgeQuestion.Find(id, holders, network, state))];
            if (wanted.Length == 0 && holders.Count == 0)
            {
                throw new SaysoException(new Problem("SAY0412", "--of", "nothing says what was known", "Name a document, report or proposition by --of, or who held it by --held NAME@TIME."));
            }

            var level = parsed.GetValue(bound) == "could" ? Bound.Could : Bound.Documented;
            long? deadline = parsed.GetValue(by)?.ToUnixTimeSeconds();
            await using var printer = RowPrinter.Create(parsed.GetValue(json), parsed.GetValue(csv));
            if (facts.Count > 1)
            {
                Supply(printer, Suppliers.Find(network, facts, level, deadline ?? long.MaxValue));
            }
            else if (parsed.GetValue(without) is { Length: > 0 } away)
            {
                var nodes = network.Nodes.ToHashSet(StringComparer.Ordinal);
                var kinds = network.Transmissions.Select(transmission => transmission.Kind).ToHashSet(StringComparer.Ordinal);
                string? unknown = away.FirstOrDefault(name => !nodes.Contains(name) && !kinds.Contains(name) && network.Find(name).Count == 0);
                if (unknown is not null)
                {
                    throw new SaysoException(new Problem("SAY0411", unknown, "there is no person, record or kind of transmission of that name", "Names are as sayso show records --case DIR prints them."));
                }

                var taken = new Without(away.Where(nodes.Contains).ToHashSet(), away.Where(name => !nodes.Contains(name)).ToHashSet(), away.Where(kinds.Contains).ToHashSet());
                printer.Print(
                    [.. WhatIf.TakingAway(network, facts[0], level, deadline, taken).Select(row => new { node = row.Node, before = KnowledgeQuestion.Text(row.Before), after = row.After is { } after ? KnowledgeQuestion.Text(after) : null })],
                    ("node", row => row.node), ("before", row => row.before), ("after", row => row.after ?? "could not have known"));
            }
            else if (parsed.GetValue(chokepoints))
            {
                printer.Print(
                    [.. WhatIf.Chokepoints(network, facts[0], level, deadline).Select(row => new { what = row.What, kind = row.IsRecord ? "record" : "node", lost = row.Lost })],
                    ("without", row => row.what), ("is", row => row.kind), ("could not have known", row => string.Join("; ", row.lost)));
            }
            else if (parsed.GetValue(missing))
            {
                printer.Print(
                    [.. WhatIf.Missing(network, facts[0], level, deadline ?? long.MaxValue, 20).Select(row => new { node = row.Node, gained = row.Gained })],
                    ("if a record showed that it had it", row => row.node), ("could then have known", row => string.Join("; ", row.gained)));
            }
            else
            {
                var rows = network.Spread(facts[0], level, deadline).Knowers.Select(knower => KnowerRow.Of(knower, network)).ToList();
                printer.Print(rows, ("earliest", row => row.Earliest), ("latest", row => row.Latest ?? "not established"), ("node", row => row.Node), ("records", row => string.Create(CultureInfo.InvariantCulture, $"{row.Sent} sent, {row.Received} got")), ("by way of", row => string.Join(" > ", row.Steps.Select(step => $"{step.Node} ({step.How}{(step.By is null ? "" : " " + step.By)})"))));
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static void Supply(RowPrinter printer, Suppliers suppliers)
    {
        var rows = suppliers.Alone.Select(node => new { supply = "alone", nodes = (IReadOnlyList<string>)[node] }).Concat(suppliers.Jointly.Select(pair => new { supply = "jointly", nodes = (IReadOnlyList<string>)[pair.First, pair.Second] })).ToList();
        printer.Print(rows, ("could have supplied every part", row => row.supply), ("who", row => string.Join(" and ", row.nodes)));
    }

    private static (string, long, string?) Holder(string held)
    {
        int at = held.LastIndexOf('@');
        return at > 0 && DateTimeOffset.TryParse(held[(at + 1)..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (held[..at], time.ToUnixTimeSeconds(), null)
            : throw new SaysoException(new Problem("SAY0412", held, "that is no NAME@TIME", "Write it as \"Karim@2024-03-14T16:00Z\"."));
    }

    private static DateTimeOffset? Time(System.CommandLine.Parsing.ArgumentResult result, string words)
    {
        if (DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        result.AddError("--by takes a time such as 1963-08-26T16:00Z");
        return null;
    }
}
