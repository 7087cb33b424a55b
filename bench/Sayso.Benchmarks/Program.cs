using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sayso.Benchmarks;
using Sayso.Benchmarks.Anchors;
using Sayso.Benchmarks.Scale;

// dotnet run -c Release --project bench/Sayso.Benchmarks -- [--filter '*' | --smoke | --growth | --cases [SIZE ...] | --dependence |
// --anchors | --entities [SIZE ...] | --seals [SIZE] | --contacts [COUNT]
// | --case-model [--size N] [--rounds N] [--minutes N] [--folder DIR] [--program DLL] [--make]]
if (args is ["--growth"])
{
    Growth.Print(Console.Out);
    return;
}

if (args is ["--contacts", ..])
{
    Contacts.Print(Console.Out, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000_000);
    return;
}

if (args is ["--anchors"])
{
    AnchorBench.Print(Console.Out);
    return;
}

if (args is ["--case-model", ..])
{
    await ScaleBench.RunAsync(Console.Out, args[1..]);
    return;
}

if (args is ["--dependence"])
{
    DependenceFolds.Print(Console.Out);
    return;
}

if (args is ["--entities", ..])
{
    await EntityGrowth.PrintAsync(Console.Out, args.Length > 1
        ? [.. args[1..].Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))] : [1000, 10_000, 100_000]);
    return;
}

if (args is ["--seals", ..])
{
    await SealCosts.PrintAsync(
        Console.Out, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2000);
    return;
}

if (args is ["--cases", ..])
{
    await CaseGrowth.PrintAsync(Console.Out, args.Length > 1
        ? [.. args[1..].Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))] : [1000, 10_000, 100_000]);
    return;
}

var job = (args is ["--smoke"] ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job)
    .WithArtifactsPath(Path.Combine(Sayso.Testing.Repository.Root, "artifacts", "benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(Growth).Assembly).Run(args is ["--smoke"] or [] ? ["--filter", "*"] : args, config);
