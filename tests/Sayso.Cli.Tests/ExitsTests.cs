using System.Reflection;
using Microsoft.Extensions.Logging;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Storage;
using Sayso.Testing;

namespace Sayso.Cli.Tests;

/// <summary>Nothing of a case leaves past its projection: held over the assemblies as they were built.</summary>
public sealed class ExitsTests
{
    // Who opens cases, each time for an exit.
    private static readonly string[] Openers = ["CaseFolders", "CaseShelf"];

    // Who writes on standard error: problems by ErrorOutput alone; the others what holds no words of a case.
    private static readonly string[] OnStandardError =
        ["ErrorOutput", "ReadProgress", "ReadNotes", "Usage", "Program", "WeighCommand", "TimelineCommand"];

    // Who words a failure: messages of our own that quote what was asked for, and those of the framework about a request.
    private static readonly string[] OfFailures = ["Program", "SaysoServer", "Usage"];

    public static TheoryData<string> Hosts => ["Sayso.Server", "Sayso.Cli"];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_host_reads_a_case_by_its_projection_alone(string name) => Assert.Empty(WaysIn(Assembly.Load(name)));

    [Fact]
    public void Only_stages_that_keep_a_case_up_see_the_whole_of_it()
    {
        var users = OuterReferences.Members(typeof(ICaseStore).Assembly)
            .Where(found => found.To.DeclaringType == typeof(IWholeCase) || IsWhole(found.To)).Select(found => found.From.FullName);

        Assert.Equal(
            [
                "Sayso.Inquire.Timeline.KeptTimeline", "Sayso.Reread.RereadStage", "Sayso.Resolve.ResolveStage", "Sayso.Weigh.CaseWeigher",
                "Sayso.Weigh.WeighStage",
            ],
            users.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(nameof(WaysRound.OpensWithoutAnExit), "Sayso.Storage.Sqlite.SqliteCaseStore.Open")]
    [InlineData(nameof(WaysRound.OpensByItself), "Sayso.Storage.StoredCase.Open")]
    [InlineData(nameof(WaysRound.AsksTheDatabase), "Microsoft.Data.Sqlite.SqliteConnection..ctor")]
    [InlineData(nameof(WaysRound.TakesTheWholeCase), "Sayso.Cases.ICaseStore.get_Whole")]
    [InlineData(nameof(WaysRound.WorksAsAStage), "Sayso.Cases.ICaseStore.WeighAsync")]
    [InlineData(nameof(WaysRound.WorksAsAStage), "Sayso.Cases.Kept.IWeighing.Text")]
    [InlineData(nameof(WaysRound.ReadsTheFolder), "\"originals\"")]
    [InlineData(nameof(WaysRound.Logs), "Microsoft.Extensions.Logging.LoggerExtensions.LogError")]
    [InlineData(nameof(WaysRound.QuotesAFailure), "System.Exception.get_Message")]
    [InlineData(nameof(WaysRound.PrintsAProblem), "System.Console.get_Error")]
    [InlineData(nameof(WaysRound.GoesByReflection), "System.Reflection.MethodBase.Invoke")]
    public void Each_way_round_is_found(string way, string found)
    {
        Assert.NotNull(typeof(WaysRound).GetMethod(way));
        Assert.Contains($"{nameof(WaysRound)} -> {found}", WaysIn(typeof(WaysRound).Assembly));
    }

    private static IReadOnlyCollection<string> WaysIn(Assembly host)
    {
        var calls = OuterReferences.Members(host).Where(found => IsForbidden(found.From.Name, found.To))
            .Select(found => $"{found.From.Name} -> {found.To.DeclaringType?.FullName}.{found.To.Name}");
        var words = OuterReferences.Words(host).Where(found => found.Words is "case.db" or "originals")
            .Select(found => $"{found.From.Name} -> \"{found.Words}\"");
        return [.. calls.Concat(words).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsForbidden(string from, MemberInfo to)
    {
        var type = to as Type ?? to.DeclaringType;
        string space = type?.Namespace ?? "";
        return IsWhole(to)
            || Whole.Contains(type)
            || (type?.Assembly == typeof(StoredCase).Assembly && type != typeof(StoredCase))
            || (type == typeof(StoredCase) && to.Name.StartsWith("Open", StringComparison.Ordinal) && !Openers.Contains(from))
            || space.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal) || space is "SQLitePCL" or "Dapper"
            || type == typeof(LoggerExtensions) || (type == typeof(ILogger) && to.Name == nameof(ILogger.Log))
            || (type == typeof(Console) && to.Name == "get_Error" && !OnStandardError.Contains(from))
            || (typeof(Exception).IsAssignableFrom(type) && to.Name is "get_Message" or "ToString" && !OfFailures.Contains(from))
            || (typeof(MethodBase).IsAssignableFrom(type) && to.Name == nameof(MethodBase.Invoke))
            || (type == typeof(Type) && to.Name == nameof(Type.InvokeMember));
    }

    // What stages that keep a case up work with.
    private static readonly HashSet<Type?> Whole =
    [
        typeof(IWholeCase), typeof(IWeighing), typeof(ITouched), typeof(IKeptLineages), typeof(IKeptPropositions), typeof(IKeptEvents),
        typeof(IResolving),
    ];

    private static bool IsWhole(MemberInfo member) =>
        member.DeclaringType == typeof(ICaseStore) && member.Name is "get_Whole" or nameof(ICaseStore.WeighAsync)
            or nameof(ICaseStore.LookAsync) or nameof(ICaseStore.SupposeAsync);
}
