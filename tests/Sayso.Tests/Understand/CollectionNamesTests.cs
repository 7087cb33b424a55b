using System.Text.Json;
using System.Text.RegularExpressions;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>What belongs to one edition stands in collections/ and nowhere in the code.</summary>
public sealed class CollectionNamesTests
{
    // Names of the collection that are also plain English, or that examples in comments are free to use.
    private static readonly HashSet<string> Plain =
    [
        "State", "Department", "Defense", "Agency", "President", "Senator", "Vice President", "White House", "Foreign",
            "Library of Congress", "Prince", "Embassy in", "Ambassador to",
        "Memorandum", "Governor",
    ];

    public static TheoryData<string> Folders => ["Understand", "Inquire", "Cases"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_code_names_no_place_office_or_series_of_an_edition(string folder)
    {
        string[] named = ["Saigon", "Vietnam", "Diem", "CINCPAC", "MACV", "Hue", "Guatemala", "Palm Beach", "Embtel", "Deptel", "Govemor",
            "Memorandurn"];
        var names = named.Concat(Names()).Distinct().Where(name => !Plain.Contains(name)).ToList();
        var pattern = new Regex($@"(?<!\w)(?:{string.Join('|', names.Select(Regex.Escape))})(?!\w)");
        var found = Sources(folder).SelectMany(file => pattern.Matches(File.ReadAllText(file))
            .Select(match => $"{Path.GetFileName(file)}: {match.Value}"));

        Assert.True(names.Count > 60, "the collection's names were not found");
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("Read", "Understand|Resolve|Weigh|Inquire")]
    [InlineData("Understand", "Resolve|Weigh|Inquire")]
    public void A_stage_uses_none_after_it(string folder, string after) =>
        Assert.All(Sources(folder), file => Assert.DoesNotMatch($@"\bSayso\.(?:{after})\b", File.ReadAllText(file)));

    [Fact]
    public void Every_field_of_the_guide_is_a_field_and_the_other_way_round()
    {
        string guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "collections.md"));
        var told = Regex.Matches(guide, @"^\| `(\w+)`", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToHashSet();
        string fields = File.ReadAllText(Path.Combine(Repository.Root, "src", "Sayso", "Understand", "Collections", "ProfileFile.cs"));
        var known = Regex.Matches(fields, @"public (?:required )?\S+(?: \S+>)? (\w+) \{ get; set; \}")
            .Select(match => JsonNamingPolicy.CamelCase.ConvertName(match.Groups[1].Value)).ToHashSet();

        Assert.Equal(known.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static string[] Sources(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "Sayso", folder), "*.cs", SearchOption.AllDirectories);

    /// <summary>
    /// The places, institutions, short names, series and titles of all collections that are long enough to mean only themselves.
    /// </summary>
    private static IEnumerable<string> Names()
    {
        string[] fields = ["places", "countries", "misprints", "institutions", "series", "numberPrefixes", "wholeNames", "foreign",
            "kinds", "titles"];
        foreach (string file in Directory.GetFiles(Repository.Collections, "*.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (string name in json.RootElement.EnumerateObject().Where(field => fields.Contains(field.Name))
                .SelectMany(field => Strings(field.Value)))
            {
                string plain = Regex.Replace(name, @"\([^)]*\)", "").Trim();
                if (plain.Length > 3 && char.IsUpper(plain[0]) && !plain.Contains('{', StringComparison.Ordinal))
                {
                    yield return plain;
                }
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Strings(field.Value).Append(field.Name)),
        _ => [],
    };
}
