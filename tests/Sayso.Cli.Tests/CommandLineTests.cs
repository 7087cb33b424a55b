using System.Diagnostics;
using System.Text.Json;
using Sayso.Testing;

namespace Sayso.Cli.Tests;

/// <summary>The command line as a process.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-cli").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bad_files_are_named_one_a_line_and_the_others_are_read()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Write("a-good.txt", "A headline\n\n“It was so,” Maria Stone said. Nobody else did.");
        Write("b-empty.txt", "");
        Write("c-page.html", "<html><script>alert(1)</script></html>");
        Write("d-binary.txt", "a\0\0\u0001b");
        Write("e-good.txt", "The minister denied that she knew of it.");

        var (status, output, error) = await Run("read", _folder, "--json", "--no-text");

        Assert.Equal(2, status);
        Assert.Equal(["a-good.txt", "e-good.txt"], Lines(output)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("report").GetProperty("path").GetString()!)
            .Select(Path.GetFileName));
        // On a slow machine there are lines of progress between them.
        var problems = Lines(error).Where(line => line.StartsWith("SAY", StringComparison.Ordinal)).ToList();
        Assert.Equal(["SAY0102", "SAY0120", "SAY0103"], problems.Select(line => line[..7]));
        Assert.All(problems, line => Assert.Contains(_folder, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no database, and longer than a header of one: it goes on and on and on, for more than a hundred bytes")]
    public async Task A_case_that_cannot_be_opened_is_one_line_and_status_2(string database)
    {
        string folder = Path.Combine(_folder, "broken.sayso");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "case.db"), database, TestContext.Current.CancellationToken);

        foreach (string[] arguments in (string[][])[["show", "claims"], ["judge", "undo", "1"], ["weigh"]])
        {
            var (status, output, error) = await Run([.. arguments, "--case", folder]);
            string line = Assert.Single(Lines(error));
            Assert.Equal((2, ""), (status, output));
            Assert.StartsWith($"SAY0202 {folder}: ", line, StringComparison.Ordinal);
        }

        Assert.Equal(database, await File.ReadAllTextAsync(Path.Combine(folder, "case.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_with_other_metadata_is_the_report_corrected_or_another_one_when_asked()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Write("wire.txt", "The minister denied that she knew of it.");
        string folder = Path.Combine(_folder, "twice.sayso");
        string[] read = ["read", Path.Combine(_folder, "wire.txt"), "--case", folder, "--outlet"];
        await Run([.. read, "Meridian"]);
        await Run([.. read, "Courier"]);
        Assert.Equal(["Courier"], await OutletsAsync());

        await Run([.. read, "Tribune", "--as-another-report"]);
        await Run([.. read, "Tribune", "--as-another-report"]);
        Assert.StartsWith("SAY0163", (await Run([.. read, "Meridian", "--as-another-report"])).Error, StringComparison.Ordinal);
        await Run([.. read, "Courier", "--as-another-report"]);
        await Run("read", Path.Combine(_folder, "wire.txt"), "--case", folder);
        Assert.Equal(["Courier", "Tribune"], await OutletsAsync());

        async Task<IReadOnlyList<string>> OutletsAsync() =>
        [
            .. Lines((await Run("show", "reports", "--case", folder, "--json")).Output)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outlet").GetString()!).Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public async Task Collections_are_found_and_can_be_left_out()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Write(
            "d1.txt",
            "1. Telegram From the Embassy in Italy to the Department of State\n\nSource: Department of State, Central Files. Received at "
                + "4:15 p.m.\n\n"
            + "Rome, July 9, 1963, 9 p.m.\n\n218. Your 81 is being studied.\n");
        string path = Path.Combine(_folder, "d1.txt");

        Assert.Contains("Deptel 81", (await Run("read", path, "--json")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Deptel 81", (await Run("read", path, "--json", "--collections", "none")).Output, StringComparison.Ordinal);
        var (status, _, error) = await Run("read", path, "--json", "--collections", Path.Combine(_folder, "nowhere"));
        Assert.Equal((2, "SAY0170"), (status, error[..7]));
    }

    [Fact]
    public async Task A_case_is_read_shown_judged_and_read_again_without_change()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Write("a.txt", "A headline\n\n“It was so,” Maria Stone told Reuters. The embassy did not respond.");
        Write("meta.csv", "path,outlet,published\na.txt,Meridian,2024-03-18\n");
        string folder = Path.Combine(_folder, "inquiry.sayso");
        string[] read = ["read", Path.Combine(_folder, "a.txt"), "--metadata", Path.Combine(_folder, "meta.csv"), "--case", folder];

        Assert.Equal(0, (await Run(read)).Status);
        var (_, before, _) = await Run("show", "claims", "--case", folder, "--json");
        Assert.Contains("already there", (await Run(read)).Output, StringComparison.Ordinal);
        Assert.Equal(before, (await Run("show", "claims", "--case", folder, "--json")).Output);

        string claim = JsonDocument.Parse(Lines(before)[0]).RootElement.GetProperty("id").GetString()!;
        Assert.Equal(0, (await Run("judge", "wrong", claim, "--case", folder, "--because", "not said")).Status);
        Assert.Contains("marked wrong", (await Run("show", "claims", "--case", folder)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("judge", "undo", "1", "--case", folder)).Status);
        Assert.DoesNotContain("marked wrong", (await Run("show", "claims", "--case", folder)).Output, StringComparison.Ordinal);
        Assert.StartsWith("id,kind,at", (await Run("show", "judgements", "--case", folder, "--csv")).Output, StringComparison.Ordinal);
        foreach (string what in new[] { "voices", "reports", "entities", "times", "dependence" })
        {
            Assert.Equal(0, (await Run("show", what, "--case", folder)).Status);
        }
    }

    [Fact]
    public async Task Tables_and_names_are_weighed_as_JSON_lines()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Write("t.csv", "source,item,value\na,x,1\nb,x,1\nc,x,2\n,x,3\n");
        var (status, output, error) = await Run("weigh", Path.Combine(_folder, "t.csv"), "--json");
        var lines = Lines(output).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(2, status);
        Assert.Contains("SAY0402", error, StringComparison.Ordinal);
        Assert.Equal("1", lines[0].GetProperty("values")[0].GetProperty("value").GetString());
        Assert.Equal(["a", "b"], lines[0].GetProperty("values")[0].GetProperty("sources").EnumerateArray()
            .Select(source => source.GetString()));
        Assert.Equal(0, lines[1].GetProperty("dependence").GetArrayLength());

        Write("p.csv", "name1,name2,kind\nQassem Soleimani,\"Suleimani, Qasem\",person\nBank of Velin,Bank of Orvania,organisation\n");
        var names = Lines((await Run("names", Path.Combine(_folder, "p.csv"), "--json")).Output)
            .Select(line => JsonDocument.Parse(line).RootElement);
        Assert.Equal([true, false], names.Select(name => name.GetProperty("same").GetBoolean()));
        Assert.Equal(1, (await Run("weigh")).Status);
        Assert.Contains("SAY0404", (await Run("names", Path.Combine(_folder, "t.csv"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_are_taken_in_and_asked_who_could_have_known()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string folder = Path.Combine(_folder, "k.sayso");
        Write("calls.csv", "id,caller,callee,start\nc1,Ann,Bob,2024-03-14 10:00\nc2,Bob,Cem,2024-03-14 11:00\nc3,Cem,Dan,2024-03-14 09:00\n"
            + "c4,Cem,Eve,when it rained\n");
        var (status, output, _) = await Run("records", Path.Combine(_folder, "calls.csv"), "--case", folder, "--zone", "Europe/Berlin");
        Assert.Equal(2, status);
        Assert.Contains("3 records of contact", output, StringComparison.Ordinal);
        Assert.Contains("row 5: from: \"when it rained\" is no time", output, StringComparison.Ordinal);

        var rows = Lines(
            (await Run("knew", "--case", folder, "--held", "Ann@2024-03-14T08:30Z", "--by", "2024-03-14T12:00Z", "--json")).Output)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            ["Ann 2024-03-14T08:30:00Z", "Bob 2024-03-14T09:00:00Z", "Cem 2024-03-14T10:00:00Z"],
            rows.Select(row => $"{row.GetProperty("node").GetString()} {row.GetProperty("earliest").GetString()}"));
        Assert.Equal(["c1", "c2"], rows[2].GetProperty("path").EnumerateArray().Select(step => step.GetString()));
        var without = Lines((await Run("knew", "--case", folder, "--held", "Ann@2024-03-14T08:30Z", "--without", "c2", "--json")).Output)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(("Cem", JsonValueKind.Null), (without[0].GetProperty("node").GetString(), without[0].GetProperty("after").ValueKind));

        Assert.Contains(
            "SAY0411", (await Run("knew", "--case", folder, "--held", "Zoe@2024-03-14T08:30Z")).Error, StringComparison.Ordinal);
        Assert.Contains("SAY0412", (await Run("knew", "--case", folder)).Error, StringComparison.Ordinal);
        Assert.Contains(
            "SAY0421", (await Run(
            "records", Path.Combine(_folder, "calls.csv"), "--case", folder, "--as", "listing", "--mapping",
            Write("m.json", "{\"kind\":\"contact\",\"columns\":{\"who\":\"nobody\"}}"))).Error, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VCALENDAR", (await Run("timeline", "--case", folder, "--ical")).Output, StringComparison.Ordinal);
        foreach (string[] asked in (string[][])[["timeline"], ["gaps"], ["lists"], ["hypotheses"], ["impact", "c2"]])
        {
            Assert.Equal(0, (await Run([.. asked, "--case", folder, "--json"])).Status);
        }
    }

    [Fact]
    public async Task A_read_that_is_killed_is_simply_run_again()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        for (int i = 0; i < 120; i++)
        {
            Write($"{i:000}.txt", $"Headline {i}\n\n“It was number {i},” Maria Stone told Reuters. The embassy did not respond to {i} "
                + $"requests.\n");
        }

        string folder = Path.Combine(_folder, "inquiry.sayso");
        using (var first = Start("read", _folder, "--case", folder, "--jobs", "1"))
        {
            while (!File.Exists(Path.Combine(folder, "originals")) && !Directory.Exists(Path.Combine(folder, "originals"))
                && !first.HasExited)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, (await Run("read", _folder, "--case", folder)).Status);
        Assert.Equal(120, Lines((await Run("show", "reports", "--case", folder, "--json")).Output).Length);
    }

    [Theory]
    [InlineData(1, "read")]
    [InlineData(1, "show", "claims")]
    [InlineData(1, "read", "x.txt", "--published", "yesterday")]
    [InlineData(1)]
    [InlineData(1, "nonsense")]
    [InlineData(1, "show", "claims", "--case", "x.sayso", "--stance", "says")]
    [InlineData(2, "read", "no-such-file.txt")]
    [InlineData(2, "show", "claims", "--case", "no-such-case.sayso")]
    [InlineData(2, "serve", "--case", "no-such-case.sayso")]
    public async Task Wrong_usage_and_refused_input_have_their_own_status(int expected, params string[] arguments)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var (status, output, error) = await Run(arguments);

        Assert.Equal(expected, status);
        Assert.NotEmpty(error);
        Assert.True(expected == ExitStatus.Refused || output.Length == 0, output);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("help", "knew")]
    [InlineData("version")]
    public async Task Help_and_version_are_words_too(params string[] arguments)
    {
        var (status, output, error) = await Run(arguments);

        Assert.Equal((0, ""), (status, error));
        Assert.NotEmpty(output);
        Assert.Equal(arguments.Length > 1, output.Contains("--bound", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CSV_quotes_what_needs_it_and_keeps_formulas_from_being_run()
    {
        string folder = Path.Combine(_folder, "k.sayso");
        Write("calls.csv", "id,caller,callee,start\n=1+1,\"Ann, \"\"A\"\"\",@Bob,2024-03-14 10:00\n");
        await Run("records", Path.Combine(_folder, "calls.csv"), "--case", folder, "--zone", "Europe/Berlin");

        string output = (await Run("show", "records", "--case", folder, "--csv")).Output;

        Assert.StartsWith("id,kind,from,to,what,status,who,whom\r\n\"'=1+1\",contact,", output, StringComparison.Ordinal);
        Assert.EndsWith(",\"Ann, \"\"A\"\"\",\"'@Bob\"\r\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_metadata_row_that_is_wrong_is_named()
    {
        Write("a.txt", "Some text.");
        Write("meta.csv", "path,published\na.txt,soon\n");

        Assert.StartsWith(
            "SAY0160 " + Path.Combine(_folder, "meta.csv") + ", row 2",
            (await Run("read", Path.Combine(_folder, "a.txt"), "--metadata", Path.Combine(_folder, "meta.csv"))).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_and_a_metadata_row_without_its_file_are_named_and_the_rest_is_read()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Write("a.txt", "The minister denied that she knew of it.");
        Write("meta.csv", "path,outlet\na.txt,Meridian\nb.txt,Meridian\n");
        string empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;

        var (status, output, error) = await Run(
            "read", Path.Combine(_folder, "a.txt"), empty, "--metadata", Path.Combine(_folder, "meta.csv"), "--json");

        Assert.Equal(2, status);
        Assert.Equal(["SAY0161", "SAY0162"], Lines(error).Select(line => line[..7]));
        Assert.Contains("meta.csv, row 3", error, StringComparison.Ordinal);
        Assert.Single(Lines(output));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Process Start(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Sayso.Cli.dll");
        return Process.Start(new ProcessStartInfo(
            "dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["SAYSO_MODELS"] = Repository.Models } })!;
    }

    private static async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, error);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
