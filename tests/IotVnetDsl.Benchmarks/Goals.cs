using System.Diagnostics;
using IotVnetDsl.Benchmarks.Peers;
using IotVnetDsl.Benchmarks.Sources;

namespace IotVnetDsl.Benchmarks;

/// <summary>The goals that are about whole processes: ours and the peer's in turn, so that both see the same machine.</summary>
internal sealed class Goals(string root, int runs)
{
    private readonly Package _package = Package.Make(root);

    public void Write(IReadOnlyList<int> sizes)
    {
        WriteHead();
        var dsl = new DslSites(_package);
        foreach (var size in sizes.Prepend(1).Distinct().Order())
        {
            var written = dsl.WriteOut(Folder("written", size), size);
            var bicep = BicepSites.WriteOut(Folder("bicep", size), size);
            _package.Prepare(written);
            if (size == 1)
                Row("G1 1 site, nothing changed / bicep build", () => _package.Target(written, "VerifyPlan"), () => Bicep.Build(bicep));
            Row($"{(size == 100 ? "G2" : size == 1000 ? "G3" : "  ")} {size:N0} after an edit / bicep build", () => Edited(written), () => Bicep.Build(bicep));
            Row($"{(size == 1000 ? "G3 G5" : "  ")} {size:N0} the same, no compiler server", () => Edited(written, server: false), () => Bicep.Build(bicep));

            var loop = dsl.Loop(Folder("loop", size), size);
            var bicepLoop = BicepSites.Loop(Folder("biceploop", size), size);
            _package.Prepare(loop);
            Row($"{(size == 1000 ? "G4" : "  ")} {size:N0} by a loop / bicep snapshot", () => _package.Target(loop, "VerifyPlan"), () => Bicep.Snapshot(bicepLoop));
        }
    }

    /// <summary>What our surface costs the compiler beside plain classes, and what our analyzers add.</summary>
    public void WriteCompiler(IReadOnlyList<int> sizes)
    {
        WriteHead();
        var dsl = new DslSites(_package);
        foreach (var size in sizes.Order())
        {
            var written = dsl.WriteOut(Folder("written", size), size);
            var plain = PlainSites.Of(dsl.WriteOut(Folder("plain", size), size));
            Processes.MustSucceed(_package.Restore(written));
            Processes.MustSucceed(_package.Restore(plain));
            Row($"{size:N0} compiled / the same of plain classes", () => Compiled(written, "-p:RunAnalyzers=false"), () => Compiled(plain, "-p:RunAnalyzers=false"));
            Row($"G10 {size:N0} with analyzers / without", () => Compiled(written), () => Compiled(written, "-p:RunAnalyzers=false"));
        }
    }

    // Without the check that our targets run after a build: it is no part of the compiler.
    private ProcessStartInfo Compiled(string folder, params string[] more) =>
        _package.Target(folder, "Rebuild", [Server(false), "-p:IotVnetCheckOnBuild=false", .. more]);

    private ProcessStartInfo Edited(string folder, bool server = true)
    {
        DslSites.Edit(folder);
        return _package.Target(folder, "VerifyPlan", Server(server));
    }

    // Said in any case: an environment may have a property of that name.
    private static string Server(bool isUsed) => $"-p:UseSharedCompilation={(isUsed ? "true" : "false")}";

    private void WriteHead() =>
        Console.WriteLine($"\nWhole processes, medians of {runs} runs in turn:\n{"",-46}{"ours s (cpu, MB)",24}{"peer s (cpu, MB)",24}{"ratio",8}{"of cpu",8}{"of MB",8}");

    private void Row(string what, Func<ProcessStartInfo> ours, Func<ProcessStartInfo?> peer)
    {
        var (our, their) = (new List<Cost>(), new List<Cost>());
        for (var run = 0; run < runs; run++)
        {
            our.Add(Processes.Measure(ours()));
            if (peer() is { } start)
                their.Add(Processes.Measure(start));
        }

        var cost = Cost.Median(our);
        Console.WriteLine(their.Count == 0
            ? $"{what,-46}{Cell(cost),24}  the peer is packed for Linux only: not measured here"
            : $"{what,-46}{Cell(cost),24}{Cell(Cost.Median(their)),24}{cost.Wall / Cost.Median(their).Wall,8:0.00}{cost.Cpu / Cost.Median(their).Cpu,8:0.00}{(double)cost.Memory / Cost.Median(their).Memory,8:0.00}");
    }

    private static string Cell(Cost cost) => $"{cost.Wall.TotalSeconds:0.0} ({cost.Cpu.TotalSeconds:0.0}, {cost.Memory / 1e6:N0})";

    private string Folder(string kind, int size) => Path.Combine(root, $"{kind}{size}");
}
