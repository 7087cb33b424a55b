using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sayso.Cases.Seals;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Storage.Tests;

/// <summary>One of the small cases in tests/formats, unpacked into a folder of its own.</summary>
/// <remarks>tests/formats/make.sh made them, each with the Sayso of its time.</remarks>
internal sealed class FormatCase : IDisposable
{
    private static readonly string Formats = Path.Combine(Repository.Root, "tests", "formats");

    private readonly string _room = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public FormatCase(string name)
    {
        Folder = Path.Combine(_room, "old.sayso");
        ZipFile.ExtractToDirectory(Path.Combine(Formats, name + ".zip"), Folder);
        Expected = JsonSerializer.Deserialize<Content>(File.ReadAllText(Path.Combine(Formats, name + ".json")), JsonSerializerOptions.Web)!;
    }

    /// <summary>Their names, a case for each schema that was published.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Formats, "case-*.zip")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal),
    ];

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "case.db");

    public Content Expected { get; }

    public SqliteCaseStore Open() => SqliteCaseStore.OpenExisting(Folder, TimeProvider.System, Projection.ForAnyone(Exit.Page));

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => Directory.Delete(_room, recursive: true);

    internal sealed record Content(
        IReadOnlyList<string> Commits, int Schema, IReadOnlyList<Report> Reports, int Claims, int Records,
        IReadOnlyList<Judgement> Judgements);

    internal sealed record Report(string Id, string Path, string Sha256, string? Outlet, string? Published);

    internal sealed record Judgement(
        long Id, string Kind, string? Value, string By, DateTimeOffset At, string? Reason, string? WithdrawnBy, DateTimeOffset? WithdrawnAt,
        IReadOnlyList<Thing> Things);

    internal sealed record Thing(string What, string Id, string? Now, string? Report, string Quote);
}
