using System.CommandLine;
using System.Globalization;
using Sayso.Cases;
using Sayso.Inquire.Knowledge;

namespace Sayso.Cli;

/// <summary>sayso knew: who could have known of something by when, and along which records.</summary>
internal static class KnewCommand
{
    public static Command Create()
    {
        var options = new InquiryOptions();
        var of = new Option<string[]>("--of")
        {
            Description = "What was known: a document, report or proposition. Several ask who could have supplied all of them.",
            AllowMultipleArgumentsPerToken = true,
        };
        var by = new Option<string?>("--by") { Description = "The deadline, such as 1963-08-26T16:00Z." };
        var bound = new Option<string>("--bound")
        {
            Description = "could: any contact could have passed it on. documented: only what carries or cites it.",
            DefaultValueFactory = _ => Spelt.Of(Bound.Could),
        };
        bound.AcceptOnlyFromAmong([.. Spelt.All<Bound>()]);
        var held = new Option<string[]>("--held")
        {
            Description = "NAME@TIME: who held it from when, besides.",
            AllowMultipleArgumentsPerToken = true,
        };
        var without = new Option<string[]>("--without")
        {
            Description = "Take a person, a record or a kind of transmission away, and show who drops out.",
            AllowMultipleArgumentsPerToken = true,
        };
        var chokepoints = new Option<bool>("--chokepoints")
        {
            Description = "Show the persons and records without which somebody else could not have known.",
        };
        var missing = new Option<bool>("--missing") { Description = "Show which single missing record would change the answer most." };
        var telegram = new Option<double>("--telegram")
        {
            Description = "Hours a telegram takes where no arrival is stated.",
            DefaultValueFactory = _ => TransitTimes.Usual.Telegram.TotalHours,
        };
        var conversation = new Option<double>("--conversation")
        {
            Description = "Hours what is said takes.",
            DefaultValueFactory = _ => TransitTimes.Usual.Conversation.TotalHours,
        };
        var other = new Option<double>("--other")
        {
            Description = "Hours all else takes.",
            DefaultValueFactory = _ => TransitTimes.Usual.Other.TotalHours,
        };
        var command = new Command("knew", "Says who could have known what by when: what the record allows, never who did.")
        {
            options.Case, of, by, bound, held, without, chokepoints, missing, telegram, conversation, other, options.Json, options.Csv,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] wanted = parsed.GetValue(of) ?? [];
            var (holders, deadline, level) = (parsed.GetValue(held), parsed.GetValue(by), parsed.GetValue(bound));
            var transit = new TransitTimes(
                TimeSpan.FromHours(parsed.GetValue(telegram)), TimeSpan.FromHours(parsed.GetValue(conversation)),
                TimeSpan.FromHours(parsed.GetValue(other)));
            if (wanted.Length > 1)
            {
                var supply = SuppliersQuestion.Parse(wanted, holders, deadline, level);
                return await options.RunAsync(
                    parsed, transit,
                    async (stage, _, printer) =>
                        Print(supply.Ask(await stage.OfKnowledgeAsync(supply.Of, cancellationToken)), printer),
                    cancellationToken);
            }

            var question = KnewQuestion.Parse(wanted.FirstOrDefault(), holders, deadline, level, parsed.GetValue(without)) with
            {
                WithChokepoints = parsed.GetValue(chokepoints),
                WithMissing = parsed.GetValue(missing),
            };
            return await options.RunAsync(
                parsed, transit,
                async (stage, _, printer) => Print(
                    question, question.Ask(await stage.OfKnowledgeAsync(question.Of is { } id ? [id] : [], cancellationToken)), printer),
                cancellationToken);
        });
        return command;
    }

    private static void Print(SuppliersAnswer answer, RowPrinter printer)
    {
        printer.Print(
            answer.Suppliers,
            ("could have supplied every part", row => Spelt.Of(row.Supply)),
            ("who", row => string.Join(" and ", row.Nodes)));
    }

    /// <summary>Of the answer, the list that was asked for.</summary>
    private static void Print(KnewQuestion question, KnewAnswer answer, RowPrinter printer)
    {
        if (question.Without.Count > 0)
        {
            printer.Print(
                answer.Lost,
                ("node", row => row.Node),
                ("before", row => row.Before),
                ("after", row => row.After ?? "could not have known"));
        }
        else if (question.WithChokepoints)
        {
            printer.Print(
                answer.Chokepoints,
                ("without", row => row.What),
                ("is", row => Spelt.Of(row.Kind)),
                ("could not have known", row => string.Join("; ", row.Lost)));
        }
        else if (question.WithMissing)
        {
            printer.Print(
                answer.Missing,
                ("if a record showed that it had it", row => row.Node),
                ("could then have known", row => string.Join("; ", row.Gained)));
        }
        else
        {
            printer.Print(
                answer.Knowers,
                ("earliest", row => row.Earliest),
                ("latest", row => row.Latest ?? "not established"),
                ("node", row => row.Node),
                ("records", row => string.Create(CultureInfo.InvariantCulture, $"{row.Sent} sent, {row.Received} got")),
                ("by way of", row => string.Join(" > ", row.Steps.Select(Say))));
        }

    }

    private static string Say(KnowerStepRow step) => $"{step.Node} ({Spelt.Of(step.How)}{(step.By is null ? "" : " " + step.By)})";
}
