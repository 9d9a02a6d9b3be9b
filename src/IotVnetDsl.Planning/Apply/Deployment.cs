using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Health;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply;

/// <summary>Carries out plans.</summary>
public static class Deployment
{
    /// <summary>
    /// Keeps other deployments out of the scopes, and waits for what an interrupted run of this topology and variant left running at ARM. To be
    /// called before the actual state is read: what is read then is what the writes find.
    /// </summary>
    /// <param name="topologyId">The topology's stable id.</param>
    /// <param name="variant">Its variant.</param>
    /// <param name="target">Where it is deployed to.</param>
    /// <param name="scopes">Ids of the resource groups and subscriptions that it may write to.</param>
    /// <param name="arm">The gateway.</param>
    /// <param name="options">Folder and clock.</param>
    /// <param name="progress">Hears of waits.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<DeploymentHold> HoldAsync(
        string topologyId,
        string? variant,
        PlanTarget target,
        IEnumerable<string> scopes,
        IArmClient arm,
        DeploymentOptions options,
        IProgress<ApplyEvent> progress,
        CancellationToken cancellation)
    {
        var reporter = new ApplyProgress(progress, options.Time);
        var path = StateFiles.Journal(options.StateFolder, topologyId, variant, target);
        string[] files = [path + ".lock", .. scopes.Select(scope => StateFiles.Lock(options.StateFolder, target, scope))];
        var (locks, error) = await LockAsync(files, reporter, options, cancellation);
        try
        {
            error ??= await SettleAsync(path, arm, options, reporter, cancellation);
        }
        catch
        {
            // Nobody holds what could not be settled.
            locks?.Dispose();
            throw;
        }

        if (error is not null)
            locks?.Dispose();
        return new(error is null ? locks : null, files, error);
    }

    /// <summary>
    /// Runs the operations of a plan and, when all succeeded, reads endpoint health and connection states. Never throws for what ARM, the
    /// network, the journal or a request to stop does: the result says it.
    /// </summary>
    /// <param name="plan">What is done.</param>
    /// <param name="arm">The gateway.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Hears of what happens.</param>
    /// <param name="cancellation">
    /// The first request to stop: nothing new starts, what runs is waited for within bounds; <see cref="DeploymentOptions.StopNow"/> is the second.
    /// </param>
    /// <param name="hold">What the plan was made under; null: the scopes are held from now on.</param>
    public static async Task<DeploymentResult> RunAsync(
        Plan plan, IArmClient arm, DeploymentOptions options, IProgress<ApplyEvent> progress, CancellationToken cancellation, DeploymentHold? hold = null)
    {
        var reporter = new ApplyProgress(progress, options.Time);
        var path = StateFiles.Journal(options.StateFolder, plan.TopologyId, plan.Variant, plan.Target);
        var scopes = plan.Operations.Select(operation => StateFiles.Lock(options.StateFolder, plan.Target, ResourceId.ScopeOf(operation.Resource.Id)));
        var files = ((string[])[path + ".lock", .. scopes]).Where(file => hold?.Has(file) != true);
        var (locks, refused) = await LockAsync(files, reporter, options, cancellation);
        using (locks)
        {
            refused ??= await SettleAsync(path, arm, options, reporter, cancellation) ?? MissingSecrets.Of(plan, options.Secrets);
            if (refused is not null)
                return DeploymentResults.NotBegun(plan, refused, reporter.Elapsed);

            var journal = JournalFile.At(path);
            var runner = new OperationRunner(plan, arm, journal, options, reporter);
            var engine = options.Engine == TopologyEngine.Arm ? new EngineDeployments(plan, arm, journal, options, reporter) : null;
            var run = await new DeploymentRun(plan, runner, options, reporter, engine).RunAsync(cancellation);
            if (run.Count.Done < plan.Operations.Length)
                return DeploymentResults.Of(plan, run, HealthReport.Empty, reporter.Elapsed);

            var health = await new HealthGate(arm, options.HealthTimeout, options.Time, reporter).ReadAsync(plan, cancellation);
            return DeploymentResults.Of(plan, run, Forget(journal, health), reporter.Elapsed);
        }
    }

    // All is done: nothing of the run is of use to the next one.
    private static HealthReport Forget(JournalFile journal, HealthReport health)
    {
        try
        {
            journal.Clear();
            return health;
        }
        catch (JournalException unusable)
        {
            return health with { Notes = health.Notes.Add(unusable.Message + ".") };
        }
    }

    private static async Task<DeploymentError?> SettleAsync(
        string path, IArmClient arm, DeploymentOptions options, ApplyProgress progress, CancellationToken cancellation)
    {
        try
        {
            return await new Settlement(arm, JournalFile.At(path), options, progress).RunAsync(cancellation);
        }
        catch (JournalException unusable)
        {
            return DeploymentErrors.Unusable(unusable.Message);
        }
    }

    private static async Task<(ScopeLock? Locks, DeploymentError? Error)> LockAsync(
        IEnumerable<string> files, ApplyProgress progress, DeploymentOptions options, CancellationToken cancellation)
    {
        try
        {
            var held = await ScopeLock.TakeAsync(
                files,
                () => progress.Report(new DeploymentNotice("Waiting: another deployment to the same scope is running.")),
                options.LockTimeout,
                options.Time,
                cancellation);
            return held is null
                ? (null, DeploymentErrors.Unusable($"another deployment to the same scope has been running for {options.LockTimeout.TotalMinutes:0} minutes. Run the same command when it has ended"))
                : (held, null);
        }
        catch (JournalException unusable)
        {
            return (null, DeploymentErrors.Unusable(unusable.Message));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (null, DeploymentErrors.Stopped("stopped on request before anything was begun."));
        }
    }
}
