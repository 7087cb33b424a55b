using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Tests.Carried;

/// <summary>Ledgers of made-up reports that say the same few things in other words, of the same few people.</summary>
/// <param name="random">Draws what they say.</param>
/// <param name="topics">Of how many things they speak.</param>
/// <param name="hasOffice">True when some speak of an office by a name that people may take for another's.</param>
internal sealed class MadeReports(Random random, int topics, bool hasOffice)
{
    private const int Stories = 3;

    private static readonly string[] Outlets = ["Meridian", "Courier", "Northline", "The Harbour Post"];
    private static readonly string[] Surnames = ["Stone", "Reyes", "Lund", "Haddad"];
    private static readonly string[] FirstNames = ["Maria", "Anton", "Mario", "Petra"];
    private static readonly string[] Letters = ["ba", "do", "ki", "lu", "me", "na", "po", "ru", "sa", "ti", "vo", "ze"];

    /// <summary>A new report.</summary>
    /// <param name="number">Its number, from which its path and id follow.</param>
    /// <param name="most">How many claims at the most.</param>
    public Ledger Make(int number, int most = 4) =>
        Read(Start(number, random.Next(Outlets.Length)), random.Next(1, most + 1), "made-1", null);

    /// <summary>The same report as another version reads it: some claims as before, some gone, some new.</summary>
    public Ledger Again(Ledger before, int version) => Read(
        before.Report, random.Next(0, 3), string.Create(CultureInfo.InvariantCulture, $"made-{version}"),
        [.. before.Claims.Where(_ => random.Next(4) > 0)]);

    /// <summary>A later version of a report: its words with one sentence more, under the same address.</summary>
    public Ledger Later(Ledger before, int number) => Read(
        Start(number, 0) with { Outlet = before.Report.Outlet, Url = before.Report.Url, Text = before.Report.Text },
        random.Next(1, 3), before.Report.Models, [.. before.Claims]);

    private Report Start(int number, int outlet)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"made/{number:D3}.txt");
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        string story = random.Next(3) == 0 ? Story(random.Next(Stories)) : "";
        return new Report
        {
            Id = new ReportId("r" + sha256), Path = path, Sha256 = sha256, Outlet = Outlets[outlet], Format = "txt", Language = "en",
            Url = string.Create(CultureInfo.InvariantCulture, $"https://example.org/{number}"), IsRead = true, Text = story, Parts = [],
            Published = random.Next(6) == 0 ? null : new DateOnly(2024, 3, 1).AddDays(random.Next(4)),
        };
    }

    /// <summary>When it is said to have been: on a day, after or before something else that the report tells, or not said.</summary>
    private static ClaimTime? About(string said, List<ContentWord> content)
    {
        int drawn = said.Sum(letter => letter);
        var day = new DateTime(2024, 3, 1 + (drawn % 5));
        ClaimAnchor Anchor(AnchorSide side) => new(content[0].Lemma, side, drawn % 2 == 0 ? "PT2H" : null) { Lemma = content[^1].Lemma };
        return (drawn % 6) switch
        {
            2 or 3 => new ClaimTime(day, day.AddDays(1), TimeBasis.Calendar),
            4 => new ClaimTime(null, null, TimeBasis.Event) { Anchor = Anchor(AnchorSide.After) },
            5 => new ClaimTime(day, day.AddDays(3), TimeBasis.Event) { Anchor = Anchor(AnchorSide.Before) },
            _ => null,
        };
    }

    private Ledger Read(Report report, int claims, string models, IReadOnlyList<Claim>? kept)
    {
        var text = new StringBuilder(report.Text);
        List<Claim> all = [.. (kept ?? []).Select(claim => claim with { Report = report.Id, Id = IdOf(report, claim.Text) })];
        for (int number = 0; number < claims; number++)
        {
            var (words, content) = Words();
            string said = string.Join(' ', content.Select(word => word.Lemma));
            if (words.Numbers is [var counted])
            {
                said += $" {counted.Text} guards";
            }

            if (all.Exists(claim => claim.Text == said))
            {
                continue;
            }

            int start = text.Append('\n').Length;
            text.Append(said);
            all.Add(new Claim
            {
                Id = IdOf(report, said),
                Report = report.Id,
                Text = said,
                Content = [new Span(start, start + said.Length)],
                Stance = random.Next(12) switch
                {
                    0 => Stance.Denies, 1 => Stance.Retracts, 2 => Stance.Declines, 3 => Stance.Doubts, _ => Stance.Asserts,
                },
                IsNegated = words.HasNegation,
                Chain = Chain(report),
                Certainty = random.Next(4) == 0 ? new ClaimCertainty(0.5, 0.75, [], []) : new ClaimCertainty(1, 1, [], []),
                Confidence = 0.9,
                Words = words with { People = People(report, said) },
                About = About(said, content),
            });
        }

        return new Ledger
        {
            Report = report with { Text = text.ToString(), Models = models },
            Claims = all,
            Names =
            [
                .. all.Select(claim => claim.Innermost.Named).OfType<EntityName>()
                    .Concat(all.SelectMany(claim => claim.Words.People).Select(name => new EntityName(EntityKind.Person, name))).Distinct()
                    .Select(name => new ReportName(new NamedIn(report.Id, name), [], [], 1, [])),
            ],
        };
    }

    private (ClaimWords Words, List<ContentWord> Content) Words()
    {
        int topic = random.Next(topics);
        List<ContentWord> content = [.. Enumerable.Range(0, 7).Where(_ => random.Next(5) > 0)
            .Select(word => new ContentWord(Word((topic * 7) + word), Word((topic * 7) + word)))];
        content = content.Count > 0 ? content : [new ContentWord(Word(topic * 7), Word(topic * 7))];
        string number = random.Next(9, 12).ToString(CultureInfo.InvariantCulture);
        return (new ClaimWords
        {
            Content = content,
            Numbers = random.Next(3) == 0 ? [new CountedNumber(number, number, [new ContentWord("guard", "guards")])] : [],
            Places = random.Next(8) == 0 ? [Word(90 + random.Next(2))] : [],
            HasNegation = random.Next(8) == 0,
        }, content);
    }

    /// <summary>Whom it names: what tells the like names people of one surname, but each report one of its own.</summary>
    private static IReadOnlyList<string> People(Report report, string said)
    {
        int drawn = report.Id.Value[1] + said.Length;
        string surname = Surnames[said[0] % 2];
        return (drawn % 5) switch
        {
            0 => [],
            1 => [surname],
            _ => [$"{FirstNames[drawn % FirstNames.Length]} {surname}"],
        };
    }

    private IReadOnlyList<ChainLink> Chain(Report report)
    {
        var outlet = new ChainLink
        {
            Voice = default, Kind = VoiceKind.Outlet, Name = report.Outlet ?? "the outlet", Relation = LinkRelation.Publishes,
        };
        string surname = Surnames[random.Next(Surnames.Length)];
        string full = $"{FirstNames[random.Next(FirstNames.Length)]} {surname}";
        ChainLink Link(VoiceKind kind, string name, bool isNamed = false, string? head = null) => new()
        {
            Voice = default, Kind = kind, Name = name, Relation = LinkRelation.Said, Head = head,
            IsAnonymous = kind == VoiceKind.Unnamed, Named = isNamed
                ? new EntityName(kind == VoiceKind.Institution ? EntityKind.Organisation : EntityKind.Person, name) : null,
        };
        return random.Next(8) switch
        {
            0 => [outlet],
            1 => [outlet, Link(VoiceKind.Unnamed, "one security official", head: "official")],
            2 => [outlet, Link(VoiceKind.Unnamed, "a guard", head: "guard")],
            3 => [outlet, Link(
                VoiceKind.Institution, hasOffice && report.Id.Value[1] < '8' ? "State Directorate" : "Security Bureau", isNamed: true)],
            4 => [outlet, Link(VoiceKind.Document, "a memorandum of the Security Bureau", head: "memorandum")],
            5 => [outlet, Link(VoiceKind.Institution, Outlets[random.Next(Outlets.Length)])],
            6 => [outlet, Link(VoiceKind.Person, surname, isNamed: true)],
            _ => [outlet, Link(VoiceKind.Person, full, isNamed: true)],
        };
    }

    private static string Story(int number) =>
        string.Join(' ', Enumerable.Range(0, 90).Select(word => Word(200 + (number * 90) + word))) + ".";

    private static string Word(int number) =>
        Letters[number % 12] + Letters[number / 12 % 12] + Letters[number / 144 % 12] + Letters[(number * 7) % 12] + "x";

    private static ClaimId IdOf(Report report, string words) => new(
        "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Id}\n{words}")).AsSpan(0, 16)));
}
