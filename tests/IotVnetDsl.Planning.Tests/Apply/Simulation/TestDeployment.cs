using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Tests.Apply.Simulation;

/// <summary>A deployment on a virtual clock, with a state folder of its own.</summary>
public sealed class TestDeployment : IDisposable, IProgress<ApplyEvent>
{
    public TestDeployment()
    {
        Arm = new(Time);
        Options = new() { StateFolder = Folder, Time = Time, Content = new PlainContent() };
    }

    public VirtualTime Time { get; } = new();

    public SimulatedArm Arm { get; }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "iotvnet-tests", Path.GetRandomFileName());

    public DeploymentOptions Options { get; set; }

    public List<ApplyEvent> Events { get; } = [];

    /// <summary>The journal's text as it was at each event.</summary>
    public List<string> Journals { get; } = [];

    public string JournalPath => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.journal.jsonl").SingleOrDefault() ?? "" : "";

    /// <param name="plan">What to deploy.</param>
    /// <param name="stopAfter">When the first request to stop comes, if one does.</param>
    public DeploymentResult Run(Plan plan, TimeSpan? stopAfter = null)
    {
        using var stop = new CancellationTokenSource(stopAfter ?? Timeout.InfiniteTimeSpan, Time);
        return Time.Pump(() => Deployment.RunAsync(plan, Arm, Options, this, stop.Token));
    }

    public void Report(ApplyEvent value)
    {
        Events.Add(value);
        if (JournalPath is { Length: > 0 } path)
            Journals.Add(File.ReadAllText(path));
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
