using System.Reflection;

namespace Sayso.Cli.Tests;

/// <summary>Language &lt;- Sayso &lt;- Storage &lt;- Server &lt;- Cli, and no other way.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Order = ["Sayso.Language", "Sayso", "Sayso.Storage", "Sayso.Server", "Sayso.Cli"];

    public static TheoryData<string> Assemblies => [.. Order];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_refers_only_to_those_before_it(string name)
    {
        var referred = Assembly.Load(name).GetReferencedAssemblies().Select(assembly => assembly.Name!).Where(Order.Contains);

        Assert.All(referred, other => Assert.True(Array.IndexOf(Order, other) < Array.IndexOf(Order, name), $"{name} refers to {other}"));
    }

    [Theory]
    [InlineData("Sayso.Language")]
    [InlineData("Sayso")]
    public void Nothing_but_hosts_and_storage_touches_databases_or_the_web(string name)
    {
        string[] world = ["Microsoft.Data.Sqlite", "Dapper", "Microsoft.AspNetCore", "System.Net.Http", "System.Net.Sockets"];

        Assert.DoesNotContain(Assembly.Load(name).GetReferencedAssemblies(), assembly =>
            world.Any(part => assembly.Name!.StartsWith(part, StringComparison.Ordinal)));
    }
}
