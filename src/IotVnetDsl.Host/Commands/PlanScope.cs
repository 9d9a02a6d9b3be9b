using System.Collections.Immutable;
using System.Diagnostics;
using IotVnetDsl.Host.Arm;
using IotVnetDsl.Host.Checks;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Host.Results;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.BulkJobs;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Host.Commands;

/// <summary>One topology in one variant at one target: makes plans of it and carries them out.</summary>
internal sealed class PlanScope(CommandContext context, ExecutedTopology topology, PlanChecks checks, ArmTarget target, SavedPlan? saved, ImmutableArray<string> marks)
{
    // Several times what a role takes at the local ARM's own pace: nobody should wait minutes for an Azure that is not there.
    private static readonly TimeSpan LocalRolePropagation = TimeSpan.FromSeconds(5);

    private readonly ProjectPlaces _places = new(context.Request);

    public HostRequest Request => context.Request;

    public EventWriter Events => context.Events;

    public TopologyGraph Graph => topology.Graph;

    public IArmClient Client => target.Client;

    public PlanRequest PlanRequest => new()
    {
        Target = target.Plan,
        Checks = checks,
        Tool = new PlanTool(ToolVersion.Text, ToolVersion.DigestOf(ChosenCatalog.Of(Request))),
        Allow = [.. Request.Consents],
        Marks = marks,
        Left = [.. LeftPlan.MarksIn(Request.ProjectFolder, marks)],
        PlaceOf = PlaceOf,
    };

    /// <summary>The plan, written beside the build's output and shown; null when something stands in its way, which is reported.</summary>
    public async Task<Plan?> PlanAsync(
        Func<TopologyGraph, PlanRequest, IArmClient, CancellationToken, Task<PlanningResult>> planner, PlanForm form, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await planner(Graph, PlanRequest, Client, stop);
        Report(result);
        // What keeps a plan from being carried out is no reason to be silent about what else is not as the code has it.
        if ((result.Plan ?? (form == PlanForm.Drift && result.Refused is { } refused && DriftText.HasDrift(refused) ? refused : null)) is not { } plan)
            return null;

        // Before anything is written: the file may be the one that this run would write.
        saved?.CheckIsStill(plan);
        new PlanFiles(Request, Events).Write(plan, topology.FileName, form, Stopwatch.GetElapsedTime(start));
        foreach (var promise in form == PlanForm.Deployment ? plan.Broken : [])
            Events.Warning("IVD9013", $"'{promise.Resource.Path}' ({promise.Resource.Name}): {promise.Reason}", Absolute(promise.Resource.Place));
        return plan;
    }

    /// <summary>False, and an error, when the plan does something that hurts and was not agreed to.</summary>
    public bool HasConsent(Plan plan)
    {
        if (plan.Missing.IsEmpty)
            return true;
        var needed = string.Join("; ", plan.Missing.Select(consent => $"{consent} ({consent.Reason})"));
        var all = ConsentArgument.Of(Request.Consents.Concat(plan.Missing.Select(consent => consent.ToString())));
        Events.Error("IVD9007", $"Nothing was changed: the plan needs consent to {needed}. To agree, add {all}");
        return false;
    }

    /// <summary>
    /// Keeps other deployments out and waits for what an interrupted run left running, before anything is read; null, and an error, when that cannot be.
    /// </summary>
    public async Task<DeploymentHold?> HoldAsync(CancellationToken stop)
    {
        var topologyId = ((ScalarValue)Graph.Topology[GraphMember.Id]).ToString();
        var scopes = Planner.Scopes(Graph, target.Plan);
        var hold = await Deployment.HoldAsync(topologyId, Graph.Variant, target.Plan, scopes, Client, Options, Progress, stop);
        if (hold.Error is not { } error)
            return hold;
        hold.Dispose();
        Report(error);
        return null;
    }

    /// <summary>Carries the plan out, with progress, and says how it ended.</summary>
    public async Task ApplyAsync(Plan plan, DeploymentHold hold, CancellationToken stop)
    {
        var result = await Deployment.RunAsync(plan, Client, Options, Progress, stop, hold);
        new PlanFiles(Request, Events).Write(result, topology.FileName);
        Events.Show(ApplyText.Summary(result));
        foreach (var error in result.Errors)
            Report(error);
        foreach (var warning in result.Warnings)
            Events.Warning(warning.Id, warning.Message, Absolute(warning.Place));
        foreach (var wait in result.Waiting)
        {
            if (Request.IsOn("fail-on-waiting"))
                Report(wait);
            else
                Events.Warning(wait.Id, wait.Message, Absolute(wait.Place));
        }

        if (result is { IsSuccess: false, Outcome: not DeploymentOutcome.Waiting } && result.Errors.IsEmpty)
            Events.Error("IVD9010", $"The deployment ended as '{result.Outcome}'. Run the same command to continue.");
    }

    /// <summary>Runs a job over the devices of a hub, when what it needs is as the code has it, and says how it ended.</summary>
    public async Task RunAsync(BulkJobKind kind, HubUse use, CancellationToken stop)
    {
        if (use is not { Principal: not null, Resource: not null, Target.ChildKey: not null })
            throw new HostFault("IVD9014", $"The jobs of '{use.Hub.Path}' are run by an identity and with a container that the code names; its BulkJobs has {(use.Proof == Proof.Key ? "a key" : "none that is known")}.");
        var job = BulkJob.Of(kind, use, Graph, target.Plan);
        job = job with { Blob = Request.Optional("devices-blob") ?? job.Blob, WithKeys = Request.IsOn("devices-keys") };
        var result = await Planner.PlanAsync(Graph, PlanRequest, Client, stop);
        Report(result);
        if (result.Plan is not { } plan)
            return;
        if (job.Missing(plan).ToArray() is { Length: > 0 } missing)
        {
            var named = string.Join(", ", missing.Select(operation => $"'{operation.Resource.Path}'"));
            Events.Error("IVD9011", $"No job was begun: {named} {(missing.Length == 1 ? "is" : "are")} not there as the code has it. Deploy first.", Absolute(PlaceOf(job.HubPath)));
            return;
        }

        var options = target.Plan.IsLocal
            ? new BulkJobOptions { StateFolder = StateFolder.Of(Request), RolePropagation = LocalRolePropagation }
            : new BulkJobOptions { StateFolder = StateFolder.Of(Request) };
        var end = await new BulkJobRun(Client, options, Events.Show).RunAsync(job, plan.TopologyId, plan.Variant, target.Plan, stop);
        if (!end.IsSuccess)
        {
            Events.Error(end.ErrorId!, end.Message, Absolute(PlaceOf(job.HubPath)));
            return;
        }

        Events.Show(end.Message);
        Events.Show(kind == BulkJobKind.Export
            ? job.WithKeys ? "It holds the devices' keys: whoever reads it is the devices." : "Without the devices' keys; with them: -p:DevicesKeys=true"
            : $"Lines that failed, if any, stand in {job.Container}/{BulkJob.ErrorsBlob}; the hub says nothing else of them.");
        if (target.Plan.IsLocal)
            Events.Show($"The local ARM has its blobs at {target.Blobs(new Uri(job.Container))}");
    }

    public FilePlace? Absolute(SourcePlace? place) => _places.Absolute(place);

    private DeploymentOptions Options => target.Plan.IsLocal
        ? new() { StateFolder = StateFolder.Of(Request), Engine = Request.Engine, RolePropagation = LocalRolePropagation }
        : new() { StateFolder = StateFolder.Of(Request), Engine = Request.Engine };

    private EventProgress Progress => new(Events);

    private void Report(PlanningResult result)
    {
        foreach (var problem in result.Problems)
            Events.Error(problem.Code, topology.Says(problem.Message), problem.Path is null ? null : topology.Places.GetValueOrDefault(problem.Path));
    }

    private void Report(DeploymentError error) => Events.Error(error.Id, error.Message, Absolute(error.Place));

    private SourcePlace? PlaceOf(string path) => _places.Relative(topology.Places.GetValueOrDefault(path));
}
