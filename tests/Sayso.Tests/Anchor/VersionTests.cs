using CsCheck;
using Sayso.Anchor;
using Sayso.Testing;

namespace Sayso.Tests.Anchor;

public sealed class VersionTests
{
    private static readonly string Story = Words(1, 300);

    [Theory]
    [InlineData("https://www.example.org/news/1?utm_source=x#top", "http://example.org/news/1/", true)]
    [InlineData("https://example.org/story?id=1&page=2", "https://EXAMPLE.org/story?page=2&id=1", true)]
    [InlineData("https://example.org/story?id=1", "https://example.org/story?id=2", false)]
    [InlineData("https://example.org/", "https://example.org/", false)]
    [InlineData("not an address", "not an address", false)]
    public void One_address_is_one_report(string left, string right, bool same) =>
        Assert.Equal(
            same ? VersionReason.SameUrl : null,
            VersionFinder.Compare(Report("a", Words(2, 99), left), Report("b", Words(3, 99), right)));

    [Fact]
    public void Nearly_the_same_text_of_one_outlet_is_a_version()
    {
        string longer = Story + " " + Words(2, 60);

        Assert.Equal(VersionReason.SameText, VersionFinder.Compare(Report("a", Story), Report("b", longer)));
        Assert.NotEmpty(VersionFinder.Keys(Report("a", Story)).Intersect(VersionFinder.Keys(Report("b", longer))));
        Assert.Null(VersionFinder.Compare(Report("a", Story), Report("b", longer) with { Outlet = "Another" }));
        Assert.Null(VersionFinder.Compare(Report("a", Story) with { Outlet = null }, Report("b", longer) with { Outlet = null }));
    }

    [Fact]
    public void A_headline_a_standing_intro_and_shared_boilerplate_are_no_version()
    {
        string intro = Words(9, 60);

        Assert.Null(VersionFinder.Compare(Report("a", "Port closed after fire"), Report("b", "Port closed after fire")));
        Assert.Null(VersionFinder.Compare(Report("a", "Port closed after fire " + Story), Report("b", "Port closed after fire")));
        Assert.Null(VersionFinder.Compare(Report("a", $"{intro} {Words(2, 90)}"), Report("b", $"{intro} {Words(3, 400)}")));
        Assert.Null(VersionFinder.Compare(Report("a", $"{Words(2, 90)} {intro}"), Report("b", $"{Words(3, 90)} {intro}")));
    }

    [Fact]
    public void Ordered_by_stated_time_then_retrieval_then_bytes()
    {
        var day = new DateTimeOffset(2024, 3, 18, 9, 0, 0, TimeSpan.Zero);
        var first = Report("z", Story) with { Stated = day, Retrieved = day.AddDays(9) };
        var stated = day.AddHours(2).ToOffset(TimeSpan.FromHours(-5));
        var second = Report("y", Story) with { Stated = stated, Retrieved = day.AddHours(3), Sha256 = "0b" };
        var third = second with { Id = "x", Retrieved = day.AddHours(4), Sha256 = "0a" };
        var fourth = third with { Id = "w", Sha256 = "0B" };
        var unstated = Report("v", Story) with { Retrieved = day.AddHours(1) };

        Assert.Equal([first, unstated, second, third, fourth], VersionFinder.Groups([fourth, unstated, second, first, third]).Single());
    }

    [Fact]
    public void The_same_reports_in_any_order_give_the_same_versions() => Gen.Shuffle(Enumerable.Range(0, 24).ToArray()).Sample(order =>
    {
        var reports = Enumerable.Range(0, 24).Select(Made).ToList();

        Assert.Equal(VersionFinder.Groups(reports), VersionFinder.Groups(order.Select(number => reports[number])));
    });

    [Fact]
    public void Any_text_has_a_sketch_that_is_most_like_itself() => Gen.Select(Gens.NewsText, Gens.NewsText).Sample((text, other) =>
    {
        var sketch = TextSketch.Of(text);
        var stranger = TextSketch.Of(other);

        Assert.Equal(sketch, new TextSketch([.. sketch.Hashes], sketch.Sequences));
        Assert.Equal(sketch.Sequences > 0 ? 1 : 0, sketch.Resemblance(sketch));
        Assert.Equal(sketch.Resemblance(stranger), stranger.Resemblance(sketch));
        Assert.InRange(sketch.Containment(stranger), 0, 1);
    });

    [Fact]
    public void A_sketch_tells_shares_to_a_few_percent()
    {
        var half = TextSketch.Of(Words(1, 2000) + " " + Words(2, 1000)).Resemblance(TextSketch.Of(Words(1, 2000) + " " + Words(3, 1000)));

        Assert.InRange(half, 0.38, 0.62);
    }

    /// <summary>Six stories in versions of several lengths, times and outlets, two of them at one address.</summary>
    private static VersionCandidate Made(int number)
    {
        int story = number % 6;
        string text = $"{Words(story, 120)} {Words(50 + number, 10 * (number / 6))}";
        return Report($"r{number}", text, story < 2 ? $"https://example.org/{story}" : null) with
        {
            Outlet = story == 5 ? null : $"Outlet {story % 2}",
            Stated = number % 3 == 0 ? null : new DateTimeOffset(2024, 1, 1 + (number % 5), 0, 0, 0, TimeSpan.Zero),
            Retrieved = number % 4 == 0 ? null : new DateTimeOffset(2024, 2, 1 + (number % 2), 0, 0, 0, TimeSpan.Zero),
        };
    }

    private static VersionCandidate Report(string id, string text, string? url = null) =>
        new(id, url, "The Courier", null, null, string.Concat(id, "0"), TextSketch.Of(text));

    private static string Words(int seed, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(number => $"w{((seed * 10_007L) + number) * 7919 % 1_000_003}"));
}
