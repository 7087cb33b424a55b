using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Anchor;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Keeps judgements with all that follows from them in the case. Must run inside a transaction.</summary>
internal static class JudgementKeeping
{
    /// <returns>The number of the judgement, or of the one in force that decides the same.</returns>
    public static long Give(SqliteConnection connection, NewJudgement judgement, string now)
    {
        var things = ThingQueries.Find(connection, judgement.Decision);
        if (JudgementRows.Same(connection, judgement) is { } same && !IsSealed(connection, same))
        {
            return same;
        }

        long number = JudgementRows.Add(connection, judgement, things, now);
        AnchorInVersions(connection, number, things);
        ChangeRows.Add(connection, ChangeKind.JudgementGiven, Text(number), now, judgement.By);
        Remove(connection, judgement.Decision);
        return number;
    }

    /// <returns>True when it was in force until now.</returns>
    public static bool Withdraw(SqliteConnection connection, Judgement judgement, string by, string now)
    {
        bool withdrawn = connection.Execute(
            """
            INSERT INTO withdrawal (judgement, made_by, made_at)
            SELECT id, @by, @now FROM judgement WHERE id = @judgement ON CONFLICT DO NOTHING
            """,
            new { by, now, judgement = judgement.Id }) > 0;
        if (withdrawn)
        {
            ChangeRows.Add(connection, ChangeKind.JudgementWithdrawn, Text(judgement.Id), now, by);
            Remove(connection, judgement.Decision);
        }

        return withdrawn;
    }

    /// <summary>Where what is judged in a report stands in its other versions.</summary>
    private static void AnchorInVersions(SqliteConnection connection, long judgement, IReadOnlyList<LocatedThing> things)
    {
        foreach (string source in things.Select(thing => thing.Source).OfType<string>().Distinct())
        {
            var places = JudgementRows.PlacesIn(connection, [source])
                .Where(place => place.Judgement == judgement && place.What != TargetKind.Report).ToList();
            foreach (string version in places.Count == 0 ? [] : VersionRows.All(connection, source).Where(version => version != source))
            {
                JudgementRows.Anchor(connection, version, AnchorStage.Find(places, ReportRows.Ledger(connection, new ReportId(version))!));
            }
        }
    }

    /// <summary>A report is out of the case's lists while a judgement that removes it is in force.</summary>
    private static void Remove(SqliteConnection connection, Decision decision)
    {
        if (decision is Decision.Removed { Report: var report })
        {
            connection.Execute(
                """
                UPDATE report
                SET removed = EXISTS (SELECT 1 FROM judgement_in_force s WHERE s.kind = 'removed' AND s.id = report.id)
                WHERE id = @id
                """,
                new { id = report.Value });
            TouchedRows.Report(connection, ReportRows.KeyOf(connection, report.Value)!.Value);
        }
    }

    /// <summary>True for one that the giver may not see: the same is given again, as if there were none.</summary>
    private static bool IsSealed(SqliteConnection connection, long judgement) => connection.ExecuteScalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM judgement WHERE id = @judgement AND (seal > 0 OR terms > 0))", new { judgement });

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
