using System.Text.Json;
using Dapper;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Tests;

/// <summary>What two reports share, as it is kept.</summary>
public sealed class StretchTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0 123 0 123")]
    [InlineData("0 123 0 123;3325 44 3090 46 q;4000 1 4000 1")]
    public void It_is_read_as_it_was_written(string text) => Assert.Equal(text, StretchText.Write(StretchText.Read(text)));

    [Fact]
    public void A_stretch_begins_and_ends_in_both_reports()
    {
        var stretch = Assert.Single(StretchText.Read("3325 44 3090 46 q"));

        Assert.Equal([3325, 3369], stretch.A);
        Assert.Equal([3090, 3136], stretch.B);
        Assert.True(stretch.IsQuoted);
    }

    [Theory]
    [InlineData("3325 44 3090")]
    [InlineData("3325 44 3090 46 x")]
    [InlineData("3325 44 -3090 46")]
    [InlineData("0 123 0 123;")]
    public void What_is_no_stretch_is_damage(string text) => Assert.Throws<InvalidDataException>(() => StretchText.Read(text));

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"a":[0,123],"b":[5,128],"quoted":false},{"a":[3325,3369],"b":[3090,3136],"quoted":true}]""")]
    public async Task A_pair_of_a_case_of_before_shares_what_it_shared(string evidence)
    {
        using var old = new FormatCase("case-v14");
        using (var connection = old.Connect())
        {
            Assert.Equal(1, connection.Execute(
                """
                INSERT INTO dependence SELECT min(key), max(key), 1, 3, NULL, 0, 0.125, 'they share words', @evidence
                FROM report WHERE removed = 0
                """,
                new { evidence }));
        }

        await using var store = old.Open();
        var pair = Assert.Single(await store.ListDependenceAsync(TestContext.Current.CancellationToken));

        Assert.Equal(0.125, pair.Probability);
        Assert.Equal(evidence, JsonSerializer.Serialize(pair.Evidence, JsonSerializerOptions.Web));
    }
}
