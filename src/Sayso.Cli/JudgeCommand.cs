using System.CommandLine;
using System.Globalization;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Weigh;

namespace Sayso.Cli;

/// <summary>sayso judge: keeps what a person decides about a case, shows what it would change, and takes it back.</summary>
internal static class JudgeCommand
{
    private const int MostChanges = 20;

    // So many other names are told apart from one: with them it leaves all that they are joined with.
    private const int MostNames = 100;

    public static Command Create()
    {
        var command = new Command(
            "judge", "Decides something about a case. Everything decided is kept, is laid over what was read, and can be taken back.");
        foreach (var form in DecisionForm.All)
        {
            command.Add(Of(form));
        }

        command.Add(Split());
        command.Add(Undo());
        return command;
    }

    private static Command Of(DecisionForm form)
    {
        bool several = form.Most > 1 && !form.What.Contains(' ', StringComparison.Ordinal);
        var things = new Argument<string[]>(form.What.Replace(' ', '-') + (several ? "s" : ""))
        {
            Description = Describe(form.What),
            Arity = new ArgumentArity(form.Least, Math.Max(2, form.Most)),
        };
        var options = new Options();
        var command = new Command(Spelt.Of(form.Kind), char.ToUpperInvariant(form.About[0]) + form.About[1..] + ".")
        {
            things, options.Case, options.Because, options.Preview,
        };
        Option<string>? value = form.Values.Length == 0 ? null : new Option<string>("--as") { Description = form.Values, Required = true };
        if (value is not null)
        {
            command.Add(value);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = CaseFolders.OpenExisting(parsed.GetValue(options.Case)!, Exit.CommandLine);
            var whole = await ShortIds.WholeAsync(store, parsed.GetValue(things)!, cancellationToken);
            var decision = DecisionForm.Read(Spelt.Of(form.Kind), whole, value is null ? null : parsed.GetValue(value));
            return await options.JudgeAsync(parsed, store, decision, cancellationToken);
        });
        return command;
    }

    /// <summary>The short way to other-entity: what one report calls an entity is none of what the others call so.</summary>
    private static Command Split()
    {
        var entity = new Argument<string>("entity") { Description = "The entity's id, as show entities prints it." };
        var report = new Option<string>("--report")
        {
            Description = "The id of the report whose name stands for somebody else.",
            Required = true,
        };
        var options = new Options();
        var command = new Command("split", "What a report names is another than the entity that it was joined with.")
        {
            entity, report, options.Case, options.Because, options.Preview,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = CaseFolders.OpenExisting(parsed.GetValue(options.Case)!, Exit.CommandLine);
            using var weigher = CaseFolders.Weigher(store);
            string id = parsed.GetValue(entity)!;
            var found = await weigher.FindEntityAsync(new EntityId(id), MostNames, cancellationToken) ?? throw new SaysoException(
                new Problem("SAY0312", id, "there is no such entity in this case", "See: sayso show entities --case DIR"));
            var source = SourceId.Of((await ShortIds.WholeAsync(store, [parsed.GetValue(report)!], cancellationToken))[0]);
            var parted = await weigher.NamesInAsync(found.Entity.Id, source, cancellationToken);
            if (parted.Count == 0)
            {
                throw new SaysoException(new Problem(
                    "SAY0302", source.Value, $"that report does not name {found.Entity.Name}",
                    "See: sayso show entities --case DIR --json"));
            }

            List<NamedIn> named = [.. parted.Concat(found.Entity.Names.Select(name => name.Named)).Distinct()];
            return await options.JudgeAsync(parsed, store, new Decision.OtherEntity(named), cancellationToken);
        });
        return command;
    }

    private static Command Undo()
    {
        var judgement = new Argument<long>("judgement") { Description = "The judgement's number, as show judgements prints it." };
        var options = new Options();
        var command = new Command("undo", "Withdraws a judgement. It is kept, with who withdrew it and when.") { judgement, options.Case };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = CaseFolders.OpenExisting(parsed.GetValue(options.Case)!, Exit.CommandLine);
            long id = parsed.GetValue(judgement);
            var before = (await store.ListJudgementsAsync(cancellationToken)).FirstOrDefault(known => known.Id == id);
            var withdrawn = await store.WithdrawAsync(id, Environment.UserName, cancellationToken) ?? throw new SaysoException(new Problem(
                "SAY0304", id.ToString(CultureInfo.InvariantCulture), "there is no such judgement in this case",
                "See: sayso show judgements --case DIR"));
            string what = $"judgement {id}: {Spelt.Of(withdrawn.Kind)}: {Quotes(withdrawn)}";
            Console.Out.WriteLine(before is { Stands: false }
                ? $"Withdrawn already, by {before.WithdrawnBy}, {Words.Minute(before.WithdrawnAt)}: {what}" : $"Withdrew {what}");
            return ExitStatus.Done;
        });
        return command;
    }

    private static string Describe(string what) => what switch
    {
        "claim" => "Ids of claims, as show claims prints them.",
        "report" => "Ids of reports, as show reports prints them.",
        "voice" => "kind/name, as show voices prints them: person/\"Anton Reyes\".",
        "event" => "Ids of claims or records, as timeline --json prints them.",
        "new hypothesis" or "new evidence" => "A short name of your own: letters, digits, - and _.",
        "hypothesis" => "The hypothesis by its short name.",
        "hypothesis and evidence" => "The hypothesis and the evidence, by their short names.",
        "name" => "report/kind/name, as show entities --json prints them.",
        _ => "report/start-end, in UTF-16 code units of the report's text.",
    };

    private static void Print(Impact impact)
    {
        Console.Out.WriteLine(
            impact.Claims == 0
                ? "Takes no claim out of what is weighed."
                : $"Takes {impact.Claims} claim{(impact.Claims == 1 ? "" : "s")} out of what is weighed.");
        if (impact.Changes.Count == 0)
        {
            Console.Out.WriteLine("No proposition would stand otherwise.");
        }

        foreach (var change in impact.Changes.Take(MostChanges))
        {
            Console.Out.WriteLine("  " + Changes.Say(change));
        }

        if (impact.Changes.Count > MostChanges)
        {
            Console.Out.WriteLine($"  and {impact.Changes.Count - MostChanges} propositions more");
        }
    }

    private static string Quotes(Judgement judgement) => string.Join("; ", judgement.Things.Select(thing => thing.Quote));

    /// <summary>What all judgements take.</summary>
    private sealed class Options
    {
        public Option<string> Case { get; } = new("--case") { Description = "The case, a folder NAME.sayso.", Required = true };

        public Option<string?> Because { get; } = new("--because") { Description = "Why." };

        public Option<bool> Preview { get; } = new("--preview") { Description = "Only show what it would change." };

        public async Task<int> JudgeAsync(ParseResult parsed, ICaseStore store, Decision decision, CancellationToken cancellationToken)
        {
            var judgement = new NewJudgement(decision, Environment.UserName, parsed.GetValue(Because));
            if (parsed.GetValue(Preview))
            {
                using var weigher = CaseFolders.Weigher(store);
                Print(await weigher.PreviewAsync(judgement, cancellationToken));
                return ExitStatus.Done;
            }

            var made = await store.JudgeAsync(judgement, cancellationToken);
            string value = DecisionForm.ValueOf(decision) is { } said ? " " + said : "";
            string what = decision.Kind == JudgementKind.Wrong ? "marked wrong" : Spelt.Of(decision.Kind) + value;
            Console.Out.WriteLine($"Judgement {made.Id}: {what}: {Quotes(made)}");
            return ExitStatus.Done;
        }
    }
}
