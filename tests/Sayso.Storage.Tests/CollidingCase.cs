using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Tests;

/// <summary>A small case whose names collide, and changes of it drawn at random.</summary>
internal sealed class CollidingCase(SqliteCaseStore store, Random random)
{
    private static readonly string[] Firsts = ["Maria", "Marie", "Petra", "Youssef", "Yusuf", "Josef", "M."];
    private static readonly string[] Lasts = ["Haddad", "al-Haddad", "Hadad", "Stone", "Lindqvist"];

    private static readonly string[] Others =
    [
        "National Security Bureau", "Federal Bureau", "Security Bureau", "Bureau", "NSB", "FB", "Border Protection Force", "BPF",
        "Border Police Force", "Force", "Stone", "Velin", "New Velin", "New Velin Times", "يوسف الحداد", "!!",
        "The National Security Bureau",
    ];

    private static readonly string[] Called = ["mediator", "driver", "official", "chairman"];

    private readonly List<Ledger> _ledgers = [];
    private readonly List<long> _judgements = [];
    private int _made;

    /// <summary>Makes one change, or none where there is nothing to change.</summary>
    public async Task ChangeAsync(CancellationToken token)
    {
        int what = random.Next(100);
        if (_ledgers.Count < 3 || what < 40)
        {
            await AddAsync(Make(null), token);
        }
        else if (what < 55)
        {
            await AddAsync(Make(Pick(_ledgers).Report), token);
        }
        else if (what < 62)
        {
            await JudgeAsync(new Decision.Removed(Pick(_ledgers).Report.Id), token);
        }
        else if (what < 70)
        {
            await TableAsync(token);
        }
        else if (what < 80 && _judgements.Count > 0)
        {
            await store.WithdrawAsync(Pick(_judgements), "ana", token);
        }
        else if (await store.ListNamesAsync(token) is { Count: > 2 } names)
        {
            IReadOnlyList<NamedIn> some = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(names).Named).Distinct()];
            var words = Pick(names);
            if (what < 85 && words.Spans.Count > 0)
            {
                await JudgeAsync(new Decision.WrongWords(new WordsIn(
                    words.Named.Source.Report!.Value, words.Spans[0].Start, words.Spans[0].End)), token);
            }
            else if (some.Count > 1)
            {
                await JudgeAsync(what < 92 ? new Decision.SameEntity(some) : new Decision.OtherEntity(some), token);
            }
        }
    }

    private async Task JudgeAsync(Decision decision, CancellationToken token) =>
        _judgements.Add((await store.JudgeAsync(new NewJudgement(decision, "ana", null), token)).Id);

    private async Task AddAsync(Ledger ledger, CancellationToken token)
    {
        _ledgers.RemoveAll(known => known.Report.Id == ledger.Report.Id);
        _ledgers.Add(ledger);
        await store.AddAsync(ledger, Encoding.UTF8.GetBytes(ledger.Report.Path), token);
    }

    private async Task TableAsync(CancellationToken token)
    {
        int number = random.Next(3);
        string hash = Hash($"table{number}");
        var table = new RecordTable(new TableId("t" + hash), $"{number}.csv", RecordKind.Presence, "{}", 0, 0, DateTimeOffset.UnixEpoch);
        var rows = Enumerable.Range(0, random.Next(1, 4)).Select(row => ((Cases.Record?)new Cases.Record
        {
            Id = FormattableString.Invariant($"t{hash}/{row}"), Table = table.Id, Row = row + 2, Kind = RecordKind.Presence,
            Who = [Name().Name],
            From = DateTimeOffset.UnixEpoch,
        }, (RowProblem?)null)).ToList();
        await store.AddRecordsAsync(table, hash, rows, token);
    }

    /// <summary>A report with some names, or another reading of one.</summary>
    private Ledger Make(Report? known)
    {
        _made++;
        var text = new StringBuilder();
        var names = new List<ReportName>();
        for (int left = random.Next(1, 6); left > 0; left--)
        {
            var (kind, name) = Name();
            var spans = new List<Span>();
            for (int mention = random.Next(1, 4); mention > 0; mention--)
            {
                spans.Add(new Span(text.Length, text.Length + name.Length));
                text.Append(name).Append(" spoke. ");
            }

            string? alias = random.Next(4) == 0 ? Name().Name : null;
            string? called = random.Next(3) == 0 ? Pick(Called) : null;
            names.Add(new ReportName(
                default(NamedIn) with { Kind = kind, Name = name }, alias is null ? [] : [alias], called is null ? [] : [called],
                spans.Count,
                spans));
        }

        string made = _made.ToString(CultureInfo.InvariantCulture);
        string hash = Hash(made);
        var report = new Report
        {
            Id = known?.Id ?? new ReportId("r" + hash), Path = known?.Path ?? made + ".txt", Sha256 = known?.Sha256 ?? hash,
            Format = "txt", Language = "en", IsRead = true, Models = made, Text = text.ToString(), Parts = [],
            Url = known is not null ? known.Url : random.Next(3) == 0 ? $"https://a.example/{random.Next(4)}" : null,
        };
        return new Ledger
        {
            Report = report,
            Names = [.. names.Select(name => name with { Named = name.Named with { Source = report.Id } }).DistinctBy(name => name.Named)],
        };
    }

    private (EntityKind Kind, string Name) Name()
    {
        var likely = EntityKind.Person;
        string name = $"{Pick(Firsts)} {Pick(Lasts)}";
        switch (random.Next(5))
        {
            case 0:
                name = Pick(Lasts);
                break;
            case < 3:
                (likely, name) = (EntityKind.Organisation, Pick(Others));
                break;
        }

        return (random.Next(8) == 0 ? (EntityKind)random.Next(4) : likely, name);
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
