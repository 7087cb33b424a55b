using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Testing;

namespace Sayso.Storage.Tests.Carried;

/// <summary>What is carried forward from change to change is what the whole case, worked out anew, comes to.</summary>
public sealed class CarriedForwardTests
{
    private static readonly int Sequences =
        int.TryParse(Environment.GetEnvironmentVariable("SAYSO_SEQUENCES"), CultureInfo.InvariantCulture, out int asked) ? asked : 20;

    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("SAYSO_SEED"), CultureInfo.InvariantCulture, out int asked) ? asked : 1;

    // Sequences after which the two once differed.
    private static readonly int[] Once = [137, 322, 473, 513, 831, 884, 1295, 4060, 8185, 8472, 11033, 13263];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_what_the_whole_case_comes_to()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        foreach (int seed in Enumerable.Range(Seed, Sequences).Concat(Once))
        {
            await using var run = await CarriedRun.StartAsync(seed, Token);
            for (int change = 0; change < run.Changes; change++)
            {
                string what = await run.ChangeAsync(Token);
                if (await run.DifferenceAsync(Token) is { } difference)
                {
                    Assert.Fail($"seed {seed}, change {change} ({what}): {difference}");
                }
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public async Task Claims_kept_together_are_counted_and_their_first_and_best_are_among_them(int seed)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var run = await CarriedRun.StartAsync(seed, topics: 5, reports: 20, Token);
        long most = 0;
        for (int change = 0; change < run.Changes; change++)
        {
            await run.ChangeAsync(Token);
            Assert.Null(await run.DifferenceAsync(Token));
            await using var connection = new SqliteConnection(run.Database);
            const string Members = "(SELECT count(*) FROM member m WHERE m.alike = a.key";
            Assert.Equal(0, await connection.ExecuteScalarAsync<long>(
                $"SELECT count(*) FROM alike a WHERE first IS NOT NULL AND best IS NOT NULL AND (claims <> {Members}) "
                    + $"OR {Members} AND m.claim IN (a.first, a.best)) <> 1 + (first <> best))"));
            most = Math.Max(most, await connection.ExecuteScalarAsync<long>("SELECT coalesce(max(claims), 0) FROM alike"));
        }

        Assert.True(most > 2, "none were kept together");
    }

    [Fact]
    public async Task A_judgement_works_out_what_it_touches_and_nothing_else()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var run = await CarriedRun.StartAsync(seed: 5, topics: 30, reports: 20, Token);
        var (all, again) = await run.JudgeOneAsync(Token);

        Assert.True(all > 20, $"{all} propositions are too few to tell");
        Assert.InRange(again, 1, 3);
    }

    [Fact]
    public async Task Claims_judged_the_same_while_one_report_was_out_have_their_own_ids_again_when_all_is_undone()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var run = await CarriedRun.StartAsync(seed: 5, topics: 30, reports: 20, Token);

        await run.JoinWhileOutAsync(Token);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(13)]
    [InlineData(18)]
    public async Task An_office_that_is_found_to_be_another_is_where_papers_of_that_name_come_from(int seed)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var run = await CarriedRun.StartAsync(seed, topics: 30, reports: 40, Token);

        Assert.True(await run.JoinOfficesAsync(Token) > 0, "no paper shows it");
        Assert.Null(await run.DifferenceAsync(Token));
    }

    [Theory]
    [InlineData("DELETE FROM folded")]
    [InlineData("UPDATE folded SET seq = 99999999")]
    public async Task A_case_that_does_not_say_how_far_it_is_worked_out_is_brought_up_to_date(string sql)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var run = await CarriedRun.StartAsync(seed: 6, topics: 5, reports: 8, Token);
        run.Damage(sql);

        Assert.Null(await run.DifferenceAsync(Token));
    }

    [Theory]
    [InlineData("UPDATE proposition SET reason = coalesce(reason, '') || 's' WHERE claims > 0")]
    [InlineData("UPDATE proposition SET standing = (standing + 1) % 6 WHERE claims > 0")]
    [InlineData("UPDATE proposition SET independent = independent + 1 WHERE claims > 0")]
    [InlineData("UPDATE contradiction SET side = 1 - side")]
    [InlineData("UPDATE member SET contrary = 1 - contrary")]
    [InlineData("DELETE FROM member WHERE claim IN (SELECT max(claim) FROM member)")]
    public async Task What_was_kept_and_is_another_now_is_damage_and_never_shown(string sql)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var run = await CarriedRun.StartAsync(seed: 6, topics: 5, reports: 8, Token);
        run.Damage(sql);

        Assert.Equal("SAY0202", (await Assert.ThrowsAsync<SaysoException>(() => run.DifferenceAsync(Token))).Problem.Code);
    }

    [Fact]
    public async Task A_time_that_was_kept_and_is_another_now_is_damage_and_never_shown()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var run = await CarriedRun.StartAsync(seed: 6, topics: 5, reports: 8, Token);
        Assert.Null(await run.DifferenceAsync(Token));
        run.Damage("UPDATE event SET ends = ends + 86400");

        Assert.Equal("SAY0202", (await Assert.ThrowsAsync<SaysoException>(() => run.DifferenceAsync(Token))).Problem.Code);
    }
}
