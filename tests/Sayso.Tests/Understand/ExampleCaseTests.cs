using System.Text.Json;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>The example case against its answers.</summary>
public sealed class ExampleCaseTests
{
    // Share of the answers' claims that are found with the right stance, and of these with the right chain too; raised when the engine
    // improves.
    private const double StanceFloor = 0.75;
    private const double ChainFloor = 0.60;
    private const double OwnFloor = 0.65;

    private static readonly string Folder = Path.Combine(Repository.Root, "examples", "velin");

    [Fact]
    public void Claims_have_the_chains_and_stances_of_the_answers()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledgers = ReadStageInputs().ToDictionary(input => Path.GetFileName(input.Path), input =>
            Pipeline.Read(input.Path, input.Given));
        int all = 0;
        int found = 0;
        int stanced = 0;
        int right = 0;
        var missed = new List<string>();
        using var answers = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "answers.json")));
        foreach (var report in answers.RootElement.GetProperty("reports").EnumerateObject())
        {
            var ledger = ledgers[report.Name];
            foreach (var answer in report.Value.GetProperty("claims").EnumerateArray())
            {
                all++;
                string[] pieces = [.. answer.GetProperty("content").EnumerateArray().Select(piece => piece.GetString()!)];
                string stance = answer.GetProperty("stance").GetString()!;
                string[] chain = [.. answer.GetProperty("chain").EnumerateArray()
                    .Select(step => step.GetProperty("voice").GetString() ?? "unstated")];
                var near = ledger.Best(pieces);
                found += near is { Share: >= 0.6 } ? 1 : 0;
                var same = ledger.Best(pieces, claim => Spelt.Of(claim.Stance) == stance);
                stanced += same is { Share: >= 0.6 } ? 1 : 0;
                var full = ledger.Best(pieces, claim => Spelt.Of(claim.Stance) == stance && SameChain(claim.Voices(), chain));
                right += full is { Share: >= 0.6 } ? 1 : 0;
                if (full is not { Share: >= 0.6 })
                {
                    missed.Add($"{report.Name}: {string.Join(" | ", pieces)} [{string.Join(" < ", chain)}] {stance}; nearest "
                        + (near is { } n
                            ? $"{n.Claim.Text} [{string.Join(" < ", n.Claim.Voices())}] {n.Claim.Stance} {n.Share:F2}"
                            : "none"));
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{all} claims: {found} found, {stanced} with the right stance, {right} with the right "
            + $"chain too");
        TestContext.Current.TestOutputHelper?.WriteLine($"{all} claims: {found} found, {stanced} with the right stance, {right} with the "
            + $"right chain too\n" + string.Join('\n', missed));
        Assert.True(stanced >= StanceFloor * all && right >= ChainFloor * all, $"{all} claims: {found} found, {stanced} with the right "
            + $"stance, {right} with the right chain too\n" + string.Join('\n', missed));
    }

    [Fact]
    public void Statements_of_the_outlets_own_are_laid_on_the_outlet()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        int all = 0;
        int right = 0;
        using var answers = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "answers.json")));
        foreach (var input in ReadStageInputs())
        {
            var ledger = Pipeline.Read(input.Path, input.Given);
            foreach (var own in answers.RootElement.GetProperty("reports").GetProperty(Path.GetFileName(input.Path)).GetProperty("own")
                .EnumerateArray())
            {
                all++;
                int start = ledger.Report.Text.IndexOf(own.GetString()!, StringComparison.Ordinal);
                right += ledger.Claims.Any(claim => claim.Attribution is null && claim.Content[0].Start == start) ? 1 : 0;
            }
        }

        Assert.True(right >= OwnFloor * all, $"{right} of {all}");
    }

    /// <summary>The same voices in the same order, the articles and what is told of them apart.</summary>
    private static bool SameChain(IReadOnlyList<string> given, string[] wanted) =>
        given.Count >= wanted.Length && given.Take(wanted.Length).Zip(wanted)
            .All(pair => Bare(pair.First) == Bare(pair.Second) || Bare(pair.First)
            .EndsWith(' ' + Bare(pair.Second), StringComparison.Ordinal) || Bare(pair.Second)
            .EndsWith(' ' + Bare(pair.First), StringComparison.Ordinal)
            || Bare(pair.First).StartsWith(Bare(pair.Second) + ' ', StringComparison.Ordinal));

    private static string Bare(string name)
    {
        string bare = name.ToLowerInvariant().Replace('’', '\'');
        foreach (string article in new[] { "the ", "a ", "an ", "one " })
        {
            bare = bare.StartsWith(article, StringComparison.Ordinal) ? bare[article.Length..] : bare;
        }

        return bare;
    }

    private static IReadOnlyList<ReadInput> ReadStageInputs() =>
        ReadInputs.Expand([Path.Combine(Folder, "reports")], Path.Combine(Folder, "metadata.csv"), Provenance.None, null);
}
