using System.Diagnostics;
using System.Globalization;

namespace IotVnetDsl.Benchmarks.Phases;

/// <summary>The phases at each size: processor time and allocations, and how steeply they rise from the last but one size to the last.</summary>
internal static class PhaseTable
{
    // What takes less is noise to the slope.
    private const double Least = 20;

    public static void Write(IReadOnlyList<int> sizes)
    {
        // What is compiled and made once per process is done by the first.
        Measure(new SitePhases(1).All);
        var sites = sizes.Select(size => new SitePhases(size)).ToArray();
        var measured = sites.Select(size => Measure(size.All)).ToArray();
        Console.WriteLine($"\nIn this process, processor ms (allocated MB):\n{"",-32}{string.Concat(sizes.Select(size => $"{size,18:N0}"))}{"slope",10}");
        foreach (var phase in measured[0].Keys)
            Console.WriteLine($"{phase,-32}{string.Concat(measured.Select(size => Cell(size[phase])))}{Slope(measured, phase, sizes),10}");
        Console.WriteLine($"G6  graph, rules and plan of {sites[^1].Operations:N0} operations: {SitePhases.InProcess.Sum(phase => measured[^1][phase].Cpu.TotalSeconds):0.0} s of processor; the peer, terraform plan of 17,000, is no package that a feed has: not measured here");

        var rules = sites.Select(size => Measure(size.Rules)).ToArray();
        var steep = rules[0].Keys.Select(rule => (Rule: rule, Slope: Slope(rules, rule, sizes))).Where(rule => rule.Slope is not ("" or "-")).ToArray();
        Console.WriteLine($"G7  rules that take {Least} ms or more: {(steep.Length == 0 ? "none" : string.Join(", ", steep.Select(rule => $"{rule.Rule} {rule.Slope}")))}");
    }

    private static Dictionary<string, (TimeSpan Cpu, long Bytes)> Measure(IEnumerable<(string Name, Action Run)> phases) =>
        phases.ToDictionary(phase => phase.Name, phase => Enumerable.Range(0, 3).Select(_ => Measure(phase.Run)).Order().ElementAt(1), StringComparer.Ordinal);

    private static (TimeSpan Cpu, long Bytes) Measure(Action run)
    {
        GC.Collect();
        var (cpu, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        run();
        return (Process.GetCurrentProcess().TotalProcessorTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static string Cell((TimeSpan Cpu, long Bytes) cost) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost.Cpu.TotalMilliseconds:N0} ({cost.Bytes / 1e6:N0})").PadLeft(18);

    private static string Slope(Dictionary<string, (TimeSpan Cpu, long Bytes)>[] measured, string phase, IReadOnlyList<int> sizes)
    {
        if (sizes.Count < 2 || measured[^1][phase].Cpu.TotalMilliseconds < Least)
            return "-";
        var (few, many) = (measured[^2][phase].Cpu.TotalMilliseconds, measured[^1][phase].Cpu.TotalMilliseconds);
        return few < 1 ? "" : (Math.Log(many / few) / Math.Log((double)sizes[^1] / sizes[^2])).ToString("0.00", CultureInfo.InvariantCulture);
    }
}
