using System.Globalization;
using System.Text.Json;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Benchmarks.Scale;

/// <summary>
/// Draws what people would judge: claims in proportion to the size of the part they are in (each claim alike), and one change in five about
/// the largest part: what the person in 30 % of the reports says of the story that most of them tell, a merge and a split of that person
/// among them.
/// </summary>
internal sealed class ChangeDrawer
{
    private const int Kinds = 11;

    private readonly ServedCase _served;
    private readonly Random _random = new(7);
    private readonly List<(string Id, int Upto)> _reports = [];
    private readonly List<string> _largest = [];
    private int _drawn;

    private ChangeDrawer(ServedCase served) => _served = served;

    public static async Task<ChangeDrawer> LoadAsync(ServedCase served, MadeNews news)
    {
        var drawer = new ChangeDrawer(served);
        int claims = 0;
        foreach (var report in await served.ListAsync("reports", int.MaxValue))
        {
            string id = report.GetProperty("id").GetString()!;
            claims += report.GetProperty("claims").GetInt32();
            drawer._reports.Add((id, claims));
            if (int.TryParse(Path.GetFileNameWithoutExtension(report.GetProperty("path").GetString()), CultureInfo.InvariantCulture,
                out int number) && news.IsOfLargest(number))
            {
                drawer._largest.Add(id);
            }
        }

        return drawer;
    }

    /// <summary>One more.</summary>
    public async Task<DrawnChange> DrawAsync()
    {
        int number = _drawn++;
        bool isOfLargest = number % 5 == 4;
        int turn = number / 5;
        int kind = !isOfLargest ? number % Kinds : turn % 3 < 2 ? turn % 3 : 2 + (turn / 3 % (Kinds - 2));
        var (report, claim) = isOfLargest ? await MainClaimAsync() : await ClaimAsync();
        var (otherReport, other) = isOfLargest ? await MainClaimAsync() : await ClaimAsync();
        while (otherReport == report || other.Id == claim.Id)
        {
            (otherReport, other) = await ClaimAsync();
        }

        Decision decision = kind switch
        {
            0 => new Decision.SameEntity([NameIn(report, isOfLargest), await SomebodyElseAsync(report)]),
            1 => new Decision.OtherEntity([NameIn(report, isOfLargest), NameIn(otherReport, isOfLargest)]),
            2 => new Decision.WrongReading(claim.Id),
            3 => new Decision.Correction(claim.Id, Stance.Denies),
            4 => new Decision.SameProposition([claim.Id, other.Id]),
            5 => new Decision.OtherProposition([claim.Id, other.Id]),
            6 => new Decision.DistinctOrigins(claim.Id, other.Id),
            7 => new Decision.Dependence(new ReportId(report.Id), new ReportId(otherReport.Id), ReportRelation.Independent),
            8 => new Decision.Reliability(new VoiceName(claim.Kind, claim.Voice), 'B'),
            9 => new Decision.Credibility(claim.Id, 2),
            _ => new Decision.Removed(new ReportId(report.Id)),
        };
        return new DrawnChange(decision, isOfLargest);
    }

    /// <summary>A claim, each alike, with its report.</summary>
    public async Task<(DrawnReport Report, DrawnClaim Claim)> ClaimAsync()
    {
        while (true)
        {
            int wanted = _random.Next(_reports[^1].Upto);
            int low = _reports.FindIndex(report => report.Upto > wanted);
            var report = await ReportAsync(_reports[low].Id);
            if (report.Claims.Count > 0 && report.Persons.Count > 0)
            {
                return (report, report.Claims[_random.Next(report.Claims.Count)]);
            }
        }
    }

    private async Task<(DrawnReport Report, DrawnClaim Claim)> MainClaimAsync()
    {
        while (true)
        {
            var report = await ReportAsync(_largest[_random.Next(_largest.Count)]);
            var own = report.Claims.Where(claim => claim.Voice == MadeNews.MainPerson).ToList();
            if (own.Count > 0 && report.Persons.Contains(MadeNews.MainPerson))
            {
                return (report, own[_random.Next(own.Count)]);
            }
        }
    }

    private NamedIn NameIn(DrawnReport report, bool isMain) => new(
        new SourceId(report.Id), EntityKind.Person, isMain ? MadeNews.MainPerson : report.Persons[_random.Next(report.Persons.Count)]);

    private async Task<NamedIn> SomebodyElseAsync(DrawnReport than)
    {
        while (true)
        {
            var (report, _) = await ClaimAsync();
            var name = NameIn(report, isMain: false);
            if (report.Id != than.Id && name.Name != MadeNews.MainPerson)
            {
                return name;
            }
        }
    }

    private async Task<DrawnReport> ReportAsync(string id)
    {
        var (ledger, _) = await _served.GetAsync($"reports/{id}");
        var named = ledger.GetProperty("mentions").EnumerateArray().Where(mention => mention.GetProperty("name").GetBoolean())
            .Select(mention => mention.GetProperty("entity").GetString()).ToHashSet();
        var kinds = ledger.GetProperty("voices").EnumerateArray().ToDictionary(
            voice => voice.GetProperty("id").GetString()!,
            voice => (Spelt.Parse<VoiceKind>(voice.GetProperty("kind").GetString())!.Value, voice.GetProperty("name").GetString()!));
        return new DrawnReport(
            id,
            [.. ledger.GetProperty("claims").EnumerateArray().Select(claim => ClaimOf(claim, kinds))],
            [.. ledger.GetProperty("entities").EnumerateArray()
                .Where(entity => entity.GetProperty("kind").GetString() == "person" && named.Contains(entity.GetProperty("id").GetString()))
                .Select(entity => entity.GetProperty("name").GetString()!).Distinct()]);
    }

    private static DrawnClaim ClaimOf(JsonElement claim, Dictionary<string, (VoiceKind Kind, string Name)> voices)
    {
        var links = claim.GetProperty("links");
        var (kind, name) = voices[links[links.GetArrayLength() - 1].GetProperty("voice").GetString()!];
        return new DrawnClaim(new ClaimId(claim.GetProperty("id").GetString()!), kind, name);
    }

    /// <summary>A claim by its innermost voice.</summary>
    internal sealed record DrawnClaim(ClaimId Id, VoiceKind Kind, string Voice);

    /// <summary>A report with its claims and the persons that it names.</summary>
    internal sealed record DrawnReport(string Id, IReadOnlyList<DrawnClaim> Claims, IReadOnlyList<string> Persons);
}
