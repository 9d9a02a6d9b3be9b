using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IotVnetDsl.Benchmarks;

/// <summary>What a run of a process and of all that it starts costs.</summary>
/// <param name="Wall">On the clock on the wall.</param>
/// <param name="Cpu">Of the processor, which says more where a machine has other work.</param>
/// <param name="Memory">At its peak, all processes together.</param>
internal sealed record Cost(TimeSpan Wall, TimeSpan Cpu, long Memory)
{
    public static Cost Median(IReadOnlyCollection<Cost> costs) =>
        new(Middle(costs, cost => cost.Wall), Middle(costs, cost => cost.Cpu), Middle(costs, cost => cost.Memory));

    private static T Middle<T>(IReadOnlyCollection<Cost> costs, Func<Cost, T> value) => costs.Select(value).Order().ElementAt((costs.Count - 1) / 2);
}

/// <summary>Runs processes and measures them (Linux: by /proc and the shell's times).</summary>
internal static partial class Processes
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static Cost Measure(ProcessStartInfo start)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(start);
        var memory = 0L;
        while (!process.WaitForExit(Look))
            memory = Math.Max(memory, ResidentOfTree(process.Id));
        var wall = watch.Elapsed;
        var output = process.StandardOutput.ReadToEnd();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} in {start.WorkingDirectory}: {output}");
        var times = Time().Matches(output).TakeLast(2).Sum(time => (int.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture) * 60) + double.Parse(time.Groups[2].Value, CultureInfo.InvariantCulture));
        return new Cost(wall, TimeSpan.FromSeconds(times), memory);
    }

    public static void MustSucceed(ProcessStartInfo start) => Measure(start);

    // The shell says what its children took, grandchildren included.
    private static Process Start(ProcessStartInfo wanted)
    {
        var start = new ProcessStartInfo("sh", ["-c", "log=$(mktemp); \"$@\" > $log 2>&1; code=$?; [ $code = 0 ] || tail -c 3000 $log; rm -f $log; times; exit $code", "sh", wanted.FileName, .. wanted.ArgumentList])
        {
            WorkingDirectory = wanted.WorkingDirectory,
            RedirectStandardOutput = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in wanted.Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static long ResidentOfTree(int root)
    {
        var processes = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit))
            .Select(name => Stat(name!)).OfType<(int Id, int Parent, long Pages)>().ToArray();
        var children = processes.ToLookup(process => process.Parent);
        var tree = new Queue<int>([root]);
        var pages = 0L;
        while (tree.TryDequeue(out var parent))
        {
            foreach (var child in children[parent])
            {
                pages += child.Pages;
                tree.Enqueue(child.Id);
            }
        }

        return pages * Environment.SystemPageSize;
    }

    private static (int Id, int Parent, long Pages)? Stat(string id)
    {
        try
        {
            // After the name, which may hold anything: state, parent, …; the 22nd is the resident set.
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(id, CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[21], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex Time();
}
