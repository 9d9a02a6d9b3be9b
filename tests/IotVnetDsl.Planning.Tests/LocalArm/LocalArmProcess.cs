using System.Collections.Immutable;
using System.Diagnostics;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>The local ARM as users run it, in a process of its own with a folder of its own.</summary>
internal sealed class LocalArmProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private LocalArmProcess(Process process, string folder, Uri address)
    {
        (_process, _folder) = (process, folder);
        Client = ArmClientFactory.Create(address);
        Target = new PlanTarget(address.ToString(), IsLocal: true, Requests.Subscription);
    }

    public IArmClient Client { get; }

    public PlanTarget Target { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="options">Beside those that every test has.</param>
    public static async Task<LocalArmProcess> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("iotvnet-planner-").FullName;
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = RepositoryRoot.Combine("artifacts", "bin", "IotVnetDsl.LocalArm", configuration, "IotVnetDsl.LocalArm.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", "--state", Path.Combine(folder, "arm"), "--exit-with-stdin", .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync(Cancellation);
        var address = line?.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal));
        return new LocalArmProcess(process, folder, new Uri(address ?? throw new InvalidOperationException($"the local ARM did not start: {line}")));
    }

    public Task<PlanningResult> PlanAsync(TopologyGraph graph, params ImmutableArray<string> allow) =>
        Planner.PlanAsync(graph, Requests.Local(allow) with { Target = Target }, Client, Cancellation);

    public Task<PlanningResult> DestroyAsync(TopologyGraph graph, params ImmutableArray<string> allow) =>
        Planner.DestroyAsync(graph, Requests.Local(allow) with { Target = Target }, Client, Cancellation);

    /// <summary>Applies the plan wholly.</summary>
    public async Task ApplyAsync(Plan plan)
    {
        var result = await RunAsync(plan);
        Assert.Equal([], result.Errors);
        Assert.Equal(DeploymentOutcome.Succeeded, result.Outcome);
    }

    public Task<DeploymentResult> RunAsync(Plan plan)
    {
        var options = new DeploymentOptions { StateFolder = Path.Combine(_folder, "state"), Secrets = new AnySecret(), HealthTimeout = TimeSpan.Zero };
        return Deployment.RunAsync(plan, Client, options, new Progress<ApplyEvent>(), Cancellation);
    }

    public async Task<Plan> DeployAsync(TopologyGraph graph, params ImmutableArray<string> allow)
    {
        var plan = Requests.Made(await PlanAsync(graph, allow));
        await ApplyAsync(plan);
        return plan;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal sealed class AnySecret : ISecretReader
    {
        public ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation) => ValueTask.FromResult(reference == "env:EAST_HUB"
            ? "HostName=example-east.azure-devices.net;SharedAccessKeyName=registryReadWrite;SharedAccessKey=c2VjcmV0"
            : "Endpoint=sb://everything-messages.servicebus.windows.net/;SharedAccessKeyName=hub;SharedAccessKey=c2VjcmV0;EntityPath=alarms");
    }
}
