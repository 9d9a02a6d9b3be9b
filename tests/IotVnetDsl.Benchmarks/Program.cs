using System.Globalization;
using IotVnetDsl.Benchmarks;
using IotVnetDsl.Benchmarks.Editor;
using IotVnetDsl.Benchmarks.Fleets;
using IotVnetDsl.Benchmarks.Phases;

// Prints every goal that can be measured here, as ratios of one run: docs/performance.md. With sizes as arguments, only these; with --editor, what a keystroke costs; with --fleet, what each engine makes of so many sites over so many subscriptions; with --hostile, what code costs that nobody means to write; with --compiler, what our surface and our analyzers cost the compiler.
// With --runs=1 each process runs once, for a first look at large sizes.
const string Runs = "--runs=";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int[] sizes = [.. args.Where(argument => char.IsAsciiDigit(argument[0])).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture))];
if (sizes.Length == 0)
    sizes = [10, 100, 300, 1_000];
var runs = int.Parse(args.FirstOrDefault(argument => argument.StartsWith(Runs, StringComparison.Ordinal))?[Runs.Length..] ?? "3", CultureInfo.InvariantCulture);
Console.WriteLine($"{Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}{(File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "")}");
if (args.Contains("--fleet"))
{
    FleetSimulation.Write(sizes is [var sites, _] ? sites : 1_000, sizes is [_, var subscriptions] ? subscriptions : 20);
    return;
}

if (args.Contains("--editor"))
{
    await EditorBenchmark.RunAsync(sizes, [.. args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal) && !char.IsAsciiDigit(argument[0]))]).ConfigureAwait(false);
    return;
}

if (args.Contains("--hostile"))
{
    await HostileCode.WriteAsync([.. args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))], runs).ConfigureAwait(false);
    return;
}

if (!args.Contains("--goals") && !args.Contains("--compiler"))
    PhaseTable.Write(sizes);
if (args.Contains("--phases"))
    return;
var root = Directory.CreateTempSubdirectory("iotvnet-bench-");
try
{
    var goals = new Goals(root.FullName, runs);
    if (args.Contains("--compiler"))
        goals.WriteCompiler(sizes);
    else
        goals.Write(sizes);
}
finally
{
    root.Delete(recursive: true);
}
