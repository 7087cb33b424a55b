using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Sayso.Server;
using Sayso.Server.Door;

namespace Sayso.Cli;

/// <summary>sayso serve: the page and the API, on this machine alone.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5178;

    public static Command Create()
    {
        var caseFolder = new Option<string?>("--case") { Description = "Serve this case." };
        var cases = new Option<string?>("--cases")
        {
            Description = "Serve all cases (NAME.sayso) of this folder; the current one when neither is given.",
        };
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to serve, one loopback address; http://127.0.0.1:5178 or the next free port when not given.",
        };
        var command = new Command("serve", "Serves the workbench on this machine.") { caseFolder, cases, urls };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var clock = TimeProvider.System;
            if (!TryAddress(parsed.GetValue(urls), out var address))
            {
                return ExitStatus.WrongUsage;
            }

            if (parsed.GetValue(caseFolder) is { } named && !Storage.StoredCase.IsCase(named))
            {
                throw new SaysoException(
                    new Problem("SAY0205", named, "there is no case here", $"Make it with: sayso read FILE... --case {named}"));
            }

            await using var served = parsed.GetValue(caseFolder) is { } folder
                ? ServedCases.OfCase(folder, ModelsFolder.Find(), clock)
                : ServedCases.OfFolder(parsed.GetValue(cases) ?? ".", ModelsFolder.Find(), clock);
            var options = new ServeOptions(served, ModelsFolder.Find(), Page(), clock);
            await using var server = await SaysoServer.StartAsync(options, address, cancellationToken);
            int count = served.Ids().Count;
            Console.Out.WriteLine($"Serving {count} {(count == 1 ? "case" : "cases")} at {server.OpeningAddress}  (Ctrl+C stops)");
            var rereading = Task.Run(() => CarefulRereading.RunAsync(served, cancellationToken), CancellationToken.None);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C is how a server ends.
            }

            await rereading;

            return ExitStatus.Done;
        });
        return command;
    }

    private static bool TryAddress(string? url, [NotNullWhen(true)] out LoopbackAddress? address)
    {
        if (url is null)
        {
            address = LoopbackAddress.At(FreePort());
            return true;
        }

        if (!LoopbackAddress.TryParse(url, out address, out var problem))
        {
            ErrorOutput.Print(problem);
        }

        return address is not null;
    }

    private static string? Page() =>
        ModelsFolder.Above(Path.Combine("web", "dist", "index.html")) is { } index ? Path.GetDirectoryName(index) : null;

    private static int FreePort()
    {
        for (int port = UsualPort; port < UsualPort + 50; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }

        return 0;
    }
}
