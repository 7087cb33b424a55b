using System.Text.Json;
using Sayso.Cases;
using Sayso.Language.Scripts;
using Sayso.Read;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;

namespace Sayso.Storage.Tests;

/// <summary>The example case, read, resolved and weighed, against its answers.</summary>
public sealed class ExampleCaseWeighingTests : IAsyncLifetime
{
    private static readonly string Example = Path.Combine(Repository.Root, "examples", "velin");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "velin.sayso");
    private readonly JsonElement _answers =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Example, "answers.json"))).RootElement.GetProperty("case");
    private SqliteCaseStore _store = null!;
    private CaseState _state = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        _store = SqliteCaseStore.Open(_folder, TimeProvider.System);
        foreach (var input in ReadInputs.Expand(
            [Path.Combine(Example, "reports")], Path.Combine(Example, "metadata.csv"), Provenance.None, null))
        {
            byte[] bytes = await File.ReadAllBytesAsync(input.Path, Token);
            await _store.AddAsync(Pipeline.Read(input.Path, bytes, input.Given), bytes, Token);
        }

        await WeighStage.WeighAsync(_store, Token);
        using var weigher = new CaseWeigher(_store, new NameComparer(Transliteration.Load(Repository.Models)));
        _state = await weigher.StateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
        }
    }

    [Fact]
    public void It_has_sixteen_reports() => Assert.True(_state.Reports.Count >= 16, $"{_state.Reports.Count} reports");

    [Fact]
    public void Every_name_stands_for_who_it_should_and_no_two_people_are_one()
    {
        foreach (var answer in _answers.GetProperty("entities").EnumerateArray())
        {
            string name = answer.GetProperty("name").GetString()!;
            var entity = Assert.Single(_state.Entities.All, entity => entity.Name == name);
            Assert.Equal(answer.GetProperty("kind").GetString(), Spelt.Of(entity.Kind));
            Assert.All(answer.GetProperty("aliases").EnumerateArray(), alias => Assert.Contains(alias.GetString()!, entity.Aliases));
        }

        string[] people = [.. _answers.GetProperty("people").EnumerateArray().Select(person => person.GetString()!)];
        foreach (var entity in _state.Entities.All)
        {
            Assert.True(people.Count(person => entity.Name == person || entity.Aliases.Contains(person)) <= 1, $"{entity.Name}: "
                + $"{string.Join("; ", entity.Aliases)}");
        }
    }

    [Fact]
    public void Every_copy_rewrite_and_common_statement_is_found_with_its_direction()
    {
        foreach (var answer in _answers.GetProperty("dependence").EnumerateArray())
        {
            string a = answer.GetProperty("a").GetString()!;
            string b = answer.GetProperty("b").GetString()!;
            var pair = Assert.Single(_state.Dependence, pair => new[] { Name(pair.A), Name(pair.B) }.ToHashSet().SetEquals([a, b]));
            string direction = answer.GetProperty("direction").GetString()!;
            string turned = direction == "a->b" && Name(pair.A) != a ? "b->a" : direction;
            Assert.Equal((answer.GetProperty("kind").GetString(), turned), (Spelt.Of(pair.Kind), Spelt.Of(pair.Direction)));
        }
    }

    [Fact]
    public void No_report_rests_on_another_that_the_answers_keep_apart()
    {
        var planted = _answers.GetProperty("dependence").EnumerateArray()
            .Select(answer => (answer.GetProperty("a").GetString()!, answer.GetProperty("b").GetString()!)).ToHashSet();
        Assert.All(_state.Dependence.Where(pair => pair.IsDependent), pair => Assert.True(
            planted.Contains((Name(pair.A), Name(pair.B))) || planted.Contains((Name(pair.B), Name(pair.A))) || IsRetraction(pair),
            $"{pair.A} and {pair.B}: {pair.Because}"));
    }

    [Fact]
    public void Every_proposition_stands_as_it_should_on_as_many_origins()
    {
        foreach (var answer in _answers.GetProperty("propositions").EnumerateArray())
        {
            var wanted = answer.GetProperty("claims").EnumerateObject()
                .ToDictionary(claim => claim.Name, claim => claim.Value.GetString()!);
            var found = _state.Weighed.Propositions.Where(
                proposition =>
                wanted.All(claim => proposition.Claims.Any(member => Name(member.Path) == claim.Key
                && member.Claim.Text.Contains(claim.Value, StringComparison.Ordinal)))).ToList();

            Assert.True(found.Count > 0, $"no proposition holds “{wanted.First().Value}” of {string.Join(", ", wanted.Keys)}");
            Assert.All(found, proposition => Assert.Equal(
                (answer.GetProperty("standing").GetString(), answer.GetProperty("origins").GetInt32(), wanted.First().Value),
                (Spelt.Of(proposition.Standing), proposition.IndependentOrigins, wanted.First().Value)));
        }
    }

    [Fact]
    public void Every_contradiction_is_found()
    {
        foreach (var answer in _answers.GetProperty("contradictions").EnumerateArray())
        {
            string first = answer.GetProperty("first").GetString()!;
            string second = answer.GetProperty("second").GetString()!;
            bool Holds(Claim claim, string words) => claim.Text.Contains(words, StringComparison.Ordinal);
            Assert.True(
                _state.Weighed.Contradictions.Any(clash => Spelt.Of(clash.Kind) == answer.GetProperty("kind").GetString()
                    && ((Holds(clash.First, first) && Holds(clash.Second, second))
                    || (Holds(clash.First, second) && Holds(clash.Second, first)))),
                $"{first} against {second}");
        }
    }

    /// <summary>A retraction takes up the words of what it takes back, and so does who rested on them.</summary>
    private static bool IsRetraction(ReportPair pair) => Name(pair.A) == "kaldera-monitor-2024-03-23.html"
        || Name(pair.B) == "kaldera-monitor-2024-03-23.html";

    private static string Name(string path) => Path.GetFileName(path);
}
