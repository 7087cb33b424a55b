using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Inquire;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Timeline;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;
using Sayso.Weigh.Propositions;

namespace Sayso.Storage.Tests.Carried;

/// <summary>A case that random changes happen to.</summary>
internal sealed class CarriedRun : IAsyncDisposable
{
    private static readonly NameComparer Names = new(Transliteration.Load(Repository.Models));

    private const int Many = 50;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"sayso-{Guid.NewGuid():N}.sayso");
    private readonly Random _random;
    private readonly Random _orders;
    private readonly MadeReports _reports;
    private readonly List<Ledger> _ledgers = [];
    private readonly Dictionary<PropositionId, HashSet<ClaimId>> _ids = [];
    private SqliteCaseStore _store = null!;
    private int _made;
    private long? _order;
    private InquireStage _inquire = null!;
    private CaseWeigher _weigher = null!;

    private CarriedRun(int seed, int topics)
    {
        _random = new Random(seed);
        _orders = new Random(seed);
        _reports = new MadeReports(_random, topics, hasOffice: seed % 6 < 2);
        Changes = _random.Next(5, 41);
    }

    /// <summary>Where the database is.</summary>
    public string Database => $"Data Source={Path.Combine(_folder, "case.db")};Pooling=False";

    /// <summary>How many changes happen.</summary>
    public int Changes { get; }

    /// <summary>An empty case, or in one of twenty one that holds more than the samples by which claims are found.</summary>
    public static Task<CarriedRun> StartAsync(int seed, CancellationToken cancellationToken) =>
        StartAsync(seed, topics: 5, reports: seed % 20 == 0 ? Many : 0, cancellationToken);

    /// <summary>A case of some reports about some things.</summary>
    public static async Task<CarriedRun> StartAsync(int seed, int topics, int reports, CancellationToken cancellationToken)
    {
        var run = new CarriedRun(seed, topics);
        run._store = SqliteCaseStore.Open(run._folder, TimeProvider.System);
        // Propositions of a made case are small: what is done for large ones and many links is done for those of two claims here.
        run._weigher = new CaseWeigher(run._store, Names) { Many = 1 + (seed % 3), MostLost = seed % 4 == 0 ? 2 : 50_000 };
        run._inquire = new InquireStage(run._store, run._weigher, TransitTimes.Usual);
        for (int report = 0; report < reports; report++)
        {
            await run.AddAsync(run._reports.Make(run._made++, 10), cancellationToken);
        }

        await run._weigher.WeighAsync(cancellationToken);
        return run;
    }

    /// <summary>Something happens.</summary>
    /// <returns>What, in words.</returns>
    public async Task<string> ChangeAsync(CancellationToken cancellationToken)
    {
        int kind = _ledgers.Count < 2 ? 0 : _random.Next(16);
        string what;
        switch (kind)
        {
            case 0 or 1 or 2 or 3:
                what = "report added";
                await AddAsync(_reports.Make(_made++), cancellationToken);
                break;
            case 4:
                what = "report read again";
                await AddAsync(_reports.Again(Any(_ledgers), 2 + _made++), cancellationToken);
                break;
            case 5:
                what = "later version";
                await AddAsync(_reports.Later(Any(_ledgers), _made++), cancellationToken);
                break;
            case 6:
                var given = (await _store.ListJudgementsAsync(cancellationToken))
                    .Where(judgement => judgement is { Stands: true, Kind: not JudgementKind.Order }).ToList();
                what = given.Count == 0 ? "nothing" : $"withdrawn {given[0].Kind}";
                if (given.Count > 0)
                {
                    await _store.WithdrawAsync(Any(given).Id, "ana", cancellationToken);
                }

                break;
            default:
                var decision = await DecisionAsync(kind, cancellationToken);
                what = decision?.ToString() ?? "nothing";
                if (decision is not null)
                {
                    await JudgeAsync(decision, cancellationToken);
                }

                break;
        }

        await OrderAsync(cancellationToken);
        await _weigher.WeighAsync(cancellationToken);
        return what;
    }

    /// <summary>Now and then two claims are put into an order, or one of those is taken back.</summary>
    private async Task OrderAsync(CancellationToken cancellationToken)
    {
        var claims = _ledgers.SelectMany(ledger => ledger.Claims).Where(claim => claim.About is not null).ToList();
        if (claims.Count < 2 || _orders.Next(4) > 0)
        {
            return;
        }

        var (one, other) = (claims[_orders.Next(claims.Count)].Id, claims[_orders.Next(claims.Count)].Id);
        if (_order is { } given && _orders.Next(3) == 0)
        {
            await _store.WithdrawAsync(given, "ana", cancellationToken);
            _order = null;
        }
        else if (one != other && (await _store.FindClaimsAsync([one, other], cancellationToken)).Count == 2)
        {
            var decision = new Decision.Order(one.Value, other.Value);
            _order = (await _store.JudgeAsync(new NewJudgement(decision, "ana", null), cancellationToken)).Id;
        }
    }

    /// <summary>
    /// Removes a report, judges one of its claims the same as one of another report, and takes both back, the removal first.
    /// </summary>
    public async Task JoinWhileOutAsync(CancellationToken cancellationToken)
    {
        var before = (await _weigher.StateAsync(cancellationToken)).Weighed.Propositions;
        var alone = before.Where(one => one.Claims.Count == 1).DistinctBy(one => one.Claims[0].Claim.Report).Take(2).ToList();
        foreach (var (gone, stays) in new[] { (alone[0], alone[1]), (alone[1], alone[0]) })
        {
            Task<Judgement> Judge(Decision decision) => _store.JudgeAsync(new NewJudgement(decision, "ana", null), cancellationToken);
            var removed = await Judge(new Decision.Removed(gone.Claims[0].Claim.Report));
            await _weigher.UpdateAsync(cancellationToken);
            var same = await Judge(new Decision.SameProposition([gone.Claims[0].Claim.Id, stays.Claims[0].Claim.Id]));
            await _weigher.UpdateAsync(cancellationToken);
            await _store.WithdrawAsync(removed.Id, "ana", cancellationToken);
            await _weigher.UpdateAsync(cancellationToken);
            await _store.WithdrawAsync(same.Id, "ana", cancellationToken);
            var after = (await _weigher.StateAsync(cancellationToken)).Weighed.Propositions;
            Assert.Equal(before.Select(one => (one.Id, one.Text)), after.Select(one => (one.Id, one.Text)));
        }
    }

    /// <summary>Says that the two offices are one.</summary>
    /// <returns>
    /// How many propositions count other origins for it though the office that is another now says none of their claims: a paper has
    /// its name.
    /// </returns>
    public async Task<int> JoinOfficesAsync(CancellationToken cancellationToken)
    {
        const string Renamed = "Security Bureau";
        var before = (await _weigher.StateAsync(cancellationToken)).Weighed.Propositions;
        var names = (await _store.ListNamesAsync(cancellationToken)).Select(name => name.Named)
            .Where(name => name.Kind == EntityKind.Organisation).ToLookup(name => name.Name);
        await _store.JudgeAsync(
            new NewJudgement(new Decision.SameEntity([names["State Directorate"].First(), names[Renamed].First()]), "ana", null),
            cancellationToken);
        var after = (await _weigher.StateAsync(cancellationToken)).Weighed.Propositions.ToDictionary(one => one.Id);
        return before.Count(one => one.Claims.All(claim => claim.Claim.Innermost.Name != Renamed)
            && after[one.Id].Origins.Count != one.Origins.Count);
    }

    /// <summary>Marks one claim wrong.</summary>
    /// <returns>How many propositions there are, and how many of them are worked out again.</returns>
    public async Task<(int All, int Again)> JudgeOneAsync(CancellationToken cancellationToken)
    {
        var propositions = (await _store.Weighed.ListWeighedAsync(cancellationToken)).Propositions;
        var claim = propositions.MinBy(one => one.Claims.Count)!.Claims[0].Claim.Id;
        await _store.JudgeAsync(new NewJudgement(new Decision.WrongReading(claim), "ana", null), cancellationToken);
        return (propositions.Count, await _store.WeighAsync(
            unit => WeighStage.Fold(
                unit, unit.Entities, new EntityChanges(new HashSet<NamedIn>(), new HashSet<string>()), _weigher.Many,
                _weigher.MostLost).Folded.Count,
            cancellationToken));
    }

    /// <summary>Carries forward, works out anew, and says where they differ; null where they do not.</summary>
    public async Task<string?> DifferenceAsync(CancellationToken cancellationToken)
    {
        var carried = await _weigher.StateAsync(cancellationToken);
        var anew = (await CaseAnew.LoadAsync(_store, cancellationToken)).State(Names);
        return Compare(Lines(carried.Weighed), Lines(anew.Weighed))
            ?? Compare(carried.Voices.Select(voice => voice.ToString()), anew.Voices.Select(voice => voice.ToString()))
            ?? Compare(Lines(carried.Entities), Lines(anew.Entities))
            ?? Compare(await EventsAsync(cancellationToken), Lines(await _inquire.WholeAsync(null, cancellationToken)))
            ?? await IdsAsync(carried.Weighed.Propositions, cancellationToken);
    }

    private async Task<IEnumerable<string>> EventsAsync(CancellationToken cancellationToken)
    {
        var page = await _inquire.TimelineAsync(new TimelineQuestion(), null, PageQuery.All, cancellationToken);
        return page.Items.Select(Line).Append($"{page.Total} events, impossible: {page.Impossible.Count > 0}");
    }

    private static IEnumerable<string> Lines(Inquiry whole) => whole.Timeline.Events.Select(Line)
        .Append($"{whole.Timeline.Events.Count} events, impossible: {whole.Timeline.Impossible.Count > 0}");

    private static string Line(TimelineEvent happening) =>
        $"{happening.Id} {happening.Proposition} {happening.TightFrom:s} {happening.TightTo:s} {happening.Text}";

    /// <summary>Does something to the database behind the back of the store.</summary>
    public void Damage(string sql)
    {
        using var connection = new SqliteConnection(Database);
        connection.Open();
        Assert.NotEqual(0, connection.Execute(sql));
    }

    public async ValueTask DisposeAsync()
    {
        _inquire.Dispose();
        _weigher.Dispose();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>An id stays with more than half of its claims, and an old one leads to most of what it was.</summary>
    private async Task<string?> IdsAsync(IReadOnlyList<Proposition> propositions, CancellationToken cancellationToken)
    {
        var now = propositions.ToDictionary(
            proposition => proposition.Id, proposition => proposition.Claims.Select(claim => claim.Claim.Id).ToHashSet());
        foreach (var (id, claims) in _ids)
        {
            var heir = now.FirstOrDefault(pair => pair.Value.Count(claims.Contains) * 2 > claims.Count);
            if (heir.Value is not null && heir.Key != id)
            {
                var leads = await _store.Weighed.FindPropositionAsync(id, cancellationToken);
                bool merged = _ids.TryGetValue(heir.Key, out var other) && now[heir.Key].Overlaps(other);
                if (leads?.Id != heir.Key || !merged)
                {
                    return $"{id} had most of its claims in {heir.Key}, and leads to {leads?.Id}";
                }
            }
        }

        _ids.Clear();
        foreach (var (id, claims) in now)
        {
            _ids[id] = claims;
        }

        return null;
    }

    /// <summary>A preview changes nothing, and says how many claims go when it is judged so.</summary>
    private async Task JudgeAsync(Decision decision, CancellationToken cancellationToken)
    {
        var before = await _store.Weighed.ListWeighedAsync(cancellationToken);
        var impact = await _weigher.PreviewAsync(new NewJudgement(decision, "ana", null), cancellationToken);
        var after = await _store.Weighed.ListWeighedAsync(cancellationToken);
        Assert.Equal(
            before.Propositions.Select(proposition => proposition.ToString()),
            after.Propositions.Select(proposition => proposition.ToString()));
        await _store.JudgeAsync(new NewJudgement(decision, "ana", null), cancellationToken);
        var judged = (await _weigher.StateAsync(cancellationToken)).Weighed;
        Assert.Equal(before.Propositions.Sum(one => one.Claims.Count) - judged.Propositions.Sum(one => one.Claims.Count), impact.Claims);
    }

    private static IEnumerable<string> Lines(EntityBook book) => book.All.Select(entity =>
        $"{Spelt.Of(entity.Kind)} {entity.Name} | {string.Join(", ", entity.Aliases)} | "
            + string.Join(" ", entity.Names.Select(name => name.Named.ToString()).Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Lines(Weighed weighed) => weighed.Propositions.Select(Line)
        .Concat(weighed.Contradictions.Select(clash =>
            $"{clash.Kind} {clash.Between} {clash.First.Id.Value[..9]} {clash.Second.Id.Value[..9]} {clash.What}"));

    private static string Line(Proposition proposition)
    {
        var claims = proposition.Claims.Select(claim => $"{claim.Claim.Id.Value[..9]}{(claim.IsContrary ? "-" : "")}/{claim.Origin}");
        return $"{Spelt.Of(proposition.Standing)} {proposition.IndependentOrigins} {proposition.Reason} | {proposition.Text} | "
            + $"{string.Join(" ", claims)} | {string.Join("; ", proposition.Origins)}";
    }

    private static string? Compare(IEnumerable<string> carried, IEnumerable<string> anew)
    {
        List<string> left = [.. carried.Order(StringComparer.Ordinal)];
        List<string> right = [.. anew.Order(StringComparer.Ordinal)];
        return left.SequenceEqual(right) ? null
            : $"\ncarried: {string.Join("\n  ", left.Except(right))}\nanew: {string.Join("\n  ", right.Except(left))} "
                + $"({left.Count}, {right.Count})";
    }

    private async Task AddAsync(Ledger ledger, CancellationToken cancellationToken)
    {
        _ledgers.RemoveAll(known => known.Report.Id == ledger.Report.Id);
        _ledgers.Add(ledger);
        await _store.AddAsync(ledger, Encoding.UTF8.GetBytes(ledger.Report.Path), cancellationToken);
    }

    private async Task<Decision?> DecisionAsync(int kind, CancellationToken cancellationToken)
    {
        var claims = (await _store.ListClaimsAsync(new ClaimFilter { Limit = 1000 }, cancellationToken)).Items;
        if (claims.Count < 3)
        {
            return null;
        }

        ClaimId[] three = [.. claims.OrderBy(_ => _random.Next()).Take(3).Select(claim => claim.Id)];
        var carried = await _store.Weighed.ListWeighedAsync(cancellationToken);
        var several = carried.Propositions.Where(proposition => proposition.Claims.Count > 1).ToList();
        var reports = await _store.ListReportsAsync(cancellationToken);
        var (one, other) = (Any(reports).Id, Any(reports).Id);
        return kind switch
        {
            7 => new Decision.WrongReading(three[0]),
            8 => new Decision.Correction(
                three[0], (Stance?)(_random.Next(2) == 0 ? Stance.Denies : Stance.Asks), _random.Next(2) == 0 ? true : null,
                _random.Next(3) switch { 0 => "Maria Stone", 1 => "", _ => null }),
            9 => new Decision.SameProposition(_random.Next(2) == 0 ? three : three[..2]),
            10 or 11 when several.Count > 0 => new Decision.OtherProposition(
                [.. Any(several).Claims.OrderBy(_ => _random.Next()).Take(3).Select(claim => claim.Claim.Id)]),
            12 when one != other => new Decision.Dependence(one, other, (ReportRelation)_random.Next(3)),
            13 when several.Count > 0 && Any(several).Claims is [var first, .., var last] => new Decision.DistinctOrigins(
                first.Claim.Id, last.Claim.Id),
            14 => new Decision.Removed(one),
            15 when await NamesAsync(cancellationToken) is { } names => names,
            _ => null,
        };
    }

    private async Task<Decision?> NamesAsync(CancellationToken cancellationToken)
    {
        List<NamedIn> names = [.. (await _store.ListNamesAsync(cancellationToken)).Select(name => name.Named).OrderBy(_ => _random.Next())
            .Take(2)];
        return names.Count < 2 ? null : _random.Next(2) == 0 ? new Decision.SameEntity(names) : new Decision.OtherEntity(names);
    }

    private T Any<T>(IReadOnlyList<T> things) => things[_random.Next(things.Count)];
}
