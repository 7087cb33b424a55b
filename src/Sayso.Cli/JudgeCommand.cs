using System.CommandLine;
using System.Globalization;
using Sayso.Cases;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Weigh;

namespace Sayso.Cli;

/// <summary>sayso judge: keeps what a person decides about a case, shows what it would change, and takes it back.</summary>
internal static class JudgeCommand
{
    private const int MostChanges = 20;

    public static Command Create()
    {
        var command = new Command("judge", "Decides something about a case. Everything decided is kept, is laid over what was read, and can be taken back.");
        foreach (var kind in JudgementKind.All)
        {
            command.Add(Of(kind));
        }

        command.Add(Split());
        command.Add(Undo());
        return command;
    }

    private static Command Of(JudgementKind kind)
    {
        var things = new Argument<string[]>(kind.What.Replace(' ', '-') + (kind.Most > 1 && !kind.What.Contains(' ', StringComparison.Ordinal) ? "s" : "")) { Description = Describe(kind.What), Arity = new ArgumentArity(kind.Least, Math.Max(2, kind.Most)) };
        var options = new Options();
        var command = new Command(kind.Name, char.ToUpperInvariant(kind.About[0]) + kind.About[1..] + ".") { things, options.Case, options.Because, options.Preview };
        Option<string>? value = kind.Values.Length == 0 ? null : new Option<string>("--as") { Description = kind.Values, Required = true };
        if (value is not null)
        {
            command.Add(value);
        }

        command.SetAction((parsed, cancellationToken) => options.Judge(parsed, kind.Name, parsed.GetValue(things)!, value is null ? null : parsed.GetValue(value), cancellationToken));
        return command;
    }

    /// <summary>The short way to other-entity: what one report calls an entity is none of what the others call so.</summary>
    private static Command Split()
    {
        var entity = new Argument<string>("entity") { Description = "The entity's id, as show entities prints it." };
        var report = new Option<string>("--report") { Description = "The id of the report whose name stands for somebody else.", Required = true };
        var options = new Options();
        var command = new Command("split", "What a report names is another than the entity that it was joined with.") { entity, report, options.Case, options.Because, options.Preview };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = SqliteCaseStore.OpenExisting(parsed.GetValue(options.Case)!, TimeProvider.System);
            using var weigher = Weigher(store);
            var state = await weigher.StateAsync(cancellationToken);
            string id = parsed.GetValue(entity)!;
            var found = state.Entities.Find(id) ?? throw new SaysoException(new Problem("SAY0312", id, "there is no such entity in this case", "See: sayso show entities --case DIR"));
            var names = found.Names.OrderByDescending(name => name.Named.Report == parsed.GetValue(report)).Select(name => name.Named.ToString()).Distinct().ToList();
            if (found.Names.All(name => name.Named.Report != parsed.GetValue(report)))
            {
                throw new SaysoException(new Problem("SAY0302", parsed.GetValue(report)!, $"that report does not name {found.Name}", "See: sayso show entities --case DIR --json"));
            }

            return await options.Judge(parsed, JudgementKind.OtherEntity, names, null, cancellationToken);
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
            await using var store = SqliteCaseStore.OpenExisting(parsed.GetValue(options.Case)!, TimeProvider.System);
            long id = parsed.GetValue(judgement);
            var withdrawn = await store.WithdrawAsync(id, Environment.UserName, cancellationToken) ?? throw new SaysoException(new Problem("SAY0304", id.ToString(CultureInfo.InvariantCulture), "there is no such judgement in this case", "See: sayso show judgements --case DIR"));
            Console.Out.WriteLine($"Withdrew judgement {id}: {withdrawn.Kind}: {string.Join("; ", withdrawn.Things.Select(thing => thing.Quote))}");
            return ExitStatus.Done;
        });
        return command;
    }

    public static CaseWeigher Weigher(ICaseStore store) => new(store, new NameComparer(Transliteration.Load(ModelsFolder.Find())));

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
        Console.Out.WriteLine(impact.Claims == 0 ? "Takes no claim out of the case." : $"Takes {impact.Claims} claim{(impact.Claims == 1 ? "" : "s")} out of the case.");
        foreach (var change in impact.Changes.Take(MostChanges))
        {
            string before = change.Before is { } was ? $"{WeighedRows.Name(was)} ({change.OriginsBefore})" : "not there";
            string after = change.After is { } becomes ? $"{WeighedRows.Name(becomes)} ({change.OriginsAfter})" : "gone";
            Console.Out.WriteLine($"  {before} -> {after}: {change.Text}");
        }

        if (impact.Changes.Count > MostChanges)
        {
            Console.Out.WriteLine($"  and {impact.Changes.Count - MostChanges} propositions more");
        }
    }

    /// <summary>What all judgements take.</summary>
    private sealed class Options
    {
        public Option<string> Case { get; } = new("--case") { Description = "The case, a folder NAME.sayso.", Required = true };

        public Option<string?> Because { get; } = new("--because") { Description = "Why." };

        public Option<bool> Preview { get; } = new("--preview") { Description = "Only show what it would change." };

        public async Task<int> Judge(ParseResult parsed, string kind, IReadOnlyList<string> things, string? value, CancellationToken cancellationToken)
        {
            await using var store = SqliteCaseStore.OpenExisting(parsed.GetValue(Case)!, TimeProvider.System);
            var judgement = new NewJudgement(kind, things, value, Environment.UserName, parsed.GetValue(Because));
            if (parsed.GetValue(Preview))
            {
                using var weigher = Weigher(store);
                Print(await weigher.PreviewAsync(judgement, cancellationToken));
                return ExitStatus.Done;
            }

            var made = await store.JudgeAsync(judgement, cancellationToken);
            string what = kind == JudgementKind.Wrong ? "marked wrong" : kind + (value is null ? "" : " " + value);
            Console.Out.WriteLine($"Judgement {made.Id}: {what}: {string.Join("; ", made.Things.Select(thing => thing.Quote))}");
            return ExitStatus.Done;
        }
    }
}
