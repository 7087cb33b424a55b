using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Benchmarks;

/// <summary>
/// Reports that are nothing but names, about twelve each: one person in 30 % of them, one agency in 40 %, the others by frequency, half of
/// them from a long tail of full names.
/// </summary>
/// <param name="reports">How many there are, for ids.</param>
internal sealed class MadeNames(int reports)
{
    public const string Main = "Qassem Soleimani";

    private const int Firsts = 400;
    private const int Lasts = 4000;
    private const int Known = 3000;

    private static readonly string[] Starts =
        ["b", "br", "d", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "v"];

    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ou"];
    private static readonly string[] Ends = ["n", "r", "l", "s", "t", "nd", "rt", "m", "k", "ld", ""];
    private static readonly string[] Bodies = ["Bureau", "Ministry", "Council", "Force", "Agency", "Institute", "Authority"];
    private static readonly string[] Roles = ["official", "spokesman", "minister", "general", "witness", "chairman", "analyst", "driver"];

    public Ledger Make(int number)
    {
        var random = new Random(number);
        var report = new Report
        {
            Id = new ReportId("r" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{reports}/{number}")))),
            Path = FormattableString.Invariant($"{number}.txt"),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}.txt"))),
            Format = "txt", Language = "en", IsRead = true, Models = "made",
            Text = number.ToString(CultureInfo.InvariantCulture), Parts = [],
        };
        var names = new List<ReportName>();
        void Add(EntityKind kind, string name, string? alias = null)
        {
            string role = Roles[random.Next(Roles.Length)];
            string[] called = random.Next(3) > 0 ? [] : [role, FormattableString.Invariant($"{role} {random.Next(40)}")];
            names.Add(new ReportName(
                new NamedIn(report.Id, random.Next(30) == 0 ? (EntityKind)random.Next(4) : kind, name), alias is null ? [] : [alias],
                called,
                random.Next(1, 5), []));
        }

        if (random.Next(100) < 30)
        {
            Add(EntityKind.Person, random.Next(20) == 0 ? "Kassem Suleimani" : Main, random.Next(3) == 0 ? "Soleimani" : null);
        }

        if (random.Next(100) < 40)
        {
            Add(EntityKind.Organisation, "National Security Bureau", random.Next(3) == 0 ? "NSB" : null);
            if (random.Next(5) == 0)
            {
                Add(EntityKind.Organisation, random.Next(2) == 0 ? "Bureau" : "NSB");
            }
        }

        for (int left = random.Next(9, 13); left > 0; left--)
        {
            int who = random.Next(2) == 0 ? (int)Math.Pow(Known, random.NextDouble()) : Known + random.Next(Firsts * Lasts);
            Add(Kind(who), random.Next(12) == 0 ? Name(who).Split(' ')[^1] : Name(who));
        }

        return new Ledger { Report = report, Names = [.. names.DistinctBy(name => name.Named)] };
    }

    private static EntityKind Kind(int who) =>
        (who % 10) switch { < 5 => EntityKind.Person, < 8 => EntityKind.Organisation, _ => EntityKind.Place };

    private static string Name(int who) => Kind(who) switch
    {
        EntityKind.Person => $"{Word(who % Firsts)} {Word(Firsts + Skewed(who / Firsts))}",
        EntityKind.Organisation => $"{Word(who % 997 + 5000)} {Word(who % 1999 + 7000)} {Bodies[who % Bodies.Length]}",
        _ => Word(who % 9973 + 20_000),
    };

    /// <summary>Some surnames are common.</summary>
    private static int Skewed(int number) => number % 3 == 0 ? number % 40 : number % Lasts;

    private static string Word(int number)
    {
        var random = new Random(number);
        var word = new StringBuilder();
        for (int syllable = random.Next(2, 4); syllable > 0; syllable--)
        {
            word.Append(Starts[random.Next(Starts.Length)]).Append(Vowels[random.Next(Vowels.Length)])
                .Append(Ends[random.Next(Ends.Length)]);
        }

        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
