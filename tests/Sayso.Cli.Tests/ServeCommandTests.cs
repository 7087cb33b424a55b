using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Sayso.Cli.Tests;

/// <summary>sayso serve as a process, in surroundings that ask it to listen to everybody.</summary>
public sealed partial class ServeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-serve").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Neither_the_environment_nor_a_file_makes_it_listen_beyond_this_machine()
    {
        // Beside the program, and in the folder that it is started in.
        string program = CopyOfProgram();
        int[] ports = FreePorts(10);
        string settings = $$"""
            {
              "Urls": "{{Everywhere(ports[0])}}", "AllowedHosts": "*", "Logging": { "LogLevel": { "Default": "Trace" } },
              "Kestrel": { "Endpoints": { "Evil": { "Url": "{{Everywhere(ports[1])}}" } } }
            }
            """;
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(program)!, "appsettings.json"), settings, Token);
        await File.WriteAllTextAsync(Path.Combine(_folder, "appsettings.json"), settings, Token);
        await File.WriteAllTextAsync(Path.Combine(_folder, "appsettings.Production.json"), settings, Token);
        var hostile = new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = Everywhere(ports[2]),
            ["DOTNET_URLS"] = Everywhere(ports[3]),
            ["URLS"] = Everywhere(ports[4]),
            ["HTTP_PORTS"] = ports[5].ToString(CultureInfo.InvariantCulture),
            ["ASPNETCORE_HTTP_PORTS"] = ports[6].ToString(CultureInfo.InvariantCulture),
            ["DOTNET_HTTP_PORTS"] = ports[7].ToString(CultureInfo.InvariantCulture),
            ["Kestrel__Endpoints__X__Url"] = Everywhere(ports[8]),
            ["ASPNETCORE_Kestrel__Endpoints__X__Url"] = Everywhere(ports[9]),
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "Trace",
            ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
        };

        using var server = Start(program, hostile, "serve", "--cases", ".", "--urls", "http://127.0.0.1:0");
        try
        {
            var opening = await OpeningAddressAsync(server);
            using var client = new HttpClient { BaseAddress = opening, DefaultRequestHeaders = { Authorization = KeyOf(opening) } };
            Assert.Equal("[]", await client.GetStringAsync("/api/cases", Token));

            Assert.All(ports, port => Assert.False(Answers(IPAddress.Loopback, port), $"something answers at {port}"));
            if (Outside() is { } outside)
            {
                Assert.False(Answers(outside, opening.Port));
            }

            if (OperatingSystem.IsLinux())
            {
                Assert.Equal([new IPEndPoint(IPAddress.Loopback, opening.Port)], ListenersOf(server.Id));
            }
        }
        finally
        {
            await EndAsync(server);
        }
    }

    [Theory]
    [InlineData("http://evil@127.0.0.1:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://example.org:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("http://unix:/tmp/sayso.sock")]
    [InlineData("http://127.0.0.1:0/base")]
    public async Task An_address_that_is_not_this_machines_alone_is_wrong_usage(string url)
    {
        using var server = Start(Program, [], "serve", "--cases", ".", "--urls", url);
        string error = await server.StandardError.ReadToEndAsync(Token);
        await server.WaitForExitAsync(Token);

        Assert.Equal(1, server.ExitCode);
        Assert.StartsWith($"SAY0307 {url}: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_to_be()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string url = $"http://{taken.LocalEndpoint}";
        using var server = Start(Program, [], "serve", "--cases", ".", "--urls", url);
        string error = await server.StandardError.ReadToEndAsync(Token);
        await server.WaitForExitAsync(Token);

        Assert.Equal(2, server.ExitCode);
        Assert.StartsWith($"SAY0314 {url}: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_printed_once_and_stands_in_no_log_and_no_argument()
    {
        using var server = Start(Program, [], "serve", "--cases", ".", "--urls", "http://127.0.0.1:0");
        var opening = await OpeningAddressAsync(server);
        string key = KeyOf(opening).Parameter!;
        using var client = new HttpClient { BaseAddress = opening };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/cases", Token)).StatusCode);

        // Opened as a browser does: the cookie comes, and is sent from then on.
        using var opened = await client.GetAsync(opening, Token);
        Assert.Equal("/", opened.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/cases", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"/api/cases/none/knew?by={key}", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/{key}", Token)).StatusCode);
        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotContain(key, await File.ReadAllTextAsync($"/proc/{server.Id}/cmdline", Token), StringComparison.Ordinal);
        }

        server.Kill();
        Assert.DoesNotContain(key, await server.StandardOutput.ReadToEndAsync(Token), StringComparison.Ordinal);
        Assert.DoesNotContain(key, await server.StandardError.ReadToEndAsync(Token), StringComparison.Ordinal);
        await server.WaitForExitAsync(Token);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Sayso.Cli.dll");

    private static string Everywhere(int port) => $"http://0.0.0.0:{port.ToString(CultureInfo.InvariantCulture)}";

    private Process Start(string program, Dictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<Uri> OpeningAddressAsync(Process server)
    {
        string? line = await server.StandardOutput.ReadLineAsync(Token);
        return line is null
            ? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync(Token))
            : new Uri(Address().Match(line).Value);
    }

    private static AuthenticationHeaderValue KeyOf(Uri opening) => new("Bearer", opening.Query["?key=".Length..]);

    private static async Task EndAsync(Process server)
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync(Token);
    }

    /// <summary>The program with what it needs, in a folder of its own that something else may lie in.</summary>
    private string CopyOfProgram()
    {
        string copy = Directory.CreateDirectory(Path.Combine(_folder, "program")).FullName;
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        Directory.CreateSymbolicLink(Path.Combine(copy, "runtimes"), Path.Combine(AppContext.BaseDirectory, "runtimes"));
        return Path.Combine(copy, "Sayso.Cli.dll");
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Any, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }

    private static IPAddress? Outside() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(card => card.GetIPProperties().UnicastAddresses).Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));

    private static bool Answers(IPAddress address, int port)
    {
        using var client = new TcpClient(address.AddressFamily);
        try
        {
            client.Connect(address, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>What a process listens at, as Linux tells it: the sockets among its open files, in the tables of TCP.</summary>
    private static List<IPEndPoint> ListenersOf(int process)
    {
        var sockets = new DirectoryInfo($"/proc/{process}/fd").EnumerateFileSystemInfos()
            .Select(file => file.LinkTarget is { } link ? Socket().Match(link).Groups[1].Value : "").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from table in new[] { "tcp", "tcp6" }
               from line in File.ReadLines($"/proc/{process}/net/{table}").Skip(1)
               let cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where cells[3] == "0A" && sockets.Contains(cells[9])
               let address = cells[1].Split(':')
               select new IPEndPoint(AddressOf(address[0]), int.Parse(address[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        ];
    }

    // Words of four bytes, each the wrong way round.
    private static IPAddress AddressOf(string hex) =>
        new([.. Convert.FromHexString(hex).Chunk(4).SelectMany(word => BitConverter.IsLittleEndian ? word.Reverse() : word)]);

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^socket:\[(\d+)\]$")]
    private static partial Regex Socket();
}
