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
    /// Waits for what an interrupted run of this topology and variant left running at ARM. To be called before the actual state is read, so that
    /// the plan sees its outcome. Returns null when there is nothing to wait for or all of it has ended, else the error.
    /// </summary>
    public static async Task<DeploymentError?> SettleAsync(
        string topologyId,
        string? variant,
        PlanTarget target,
        IArmClient arm,
        DeploymentOptions options,
        IProgress<ApplyEvent> progress,
        CancellationToken cancellation)
    {
        var path = StateFiles.Journal(options.StateFolder, topologyId, variant, target);
        if (!File.Exists(path))
            return null;
        var reporter = new ApplyProgress(progress, options.Time);
        return await LockedAsync<DeploymentError?>(
            [path + ".lock"],
            reporter,
            options,
            error => error,
            () => new Settlement(arm, JournalFile.Open(path), options, reporter).RunAsync(cancellation),
            cancellation);
    }

    /// <summary>
    /// Runs the operations of a plan and, when all succeeded, reads endpoint health and connection states. Never throws for what ARM, the
    /// network, the journal or a request to stop does: the result says it. The token is the first request to stop: nothing new starts, what runs is
    /// waited for within bounds; <see cref="DeploymentOptions.StopNow"/> is the second.
    /// </summary>
    public static async Task<DeploymentResult> RunAsync(
        Plan plan, IArmClient arm, DeploymentOptions options, IProgress<ApplyEvent> progress, CancellationToken cancellation)
    {
        var reporter = new ApplyProgress(progress, options.Time);
        var path = StateFiles.Journal(options.StateFolder, plan.TopologyId, plan.Variant, plan.Target);
        var scopes = plan.Operations.Select(operation => StateFiles.Lock(options.StateFolder, plan.Target, ResourceId.ScopeOf(operation.Resource.Id)));
        return await LockedAsync([path + ".lock", .. scopes], reporter, options, Refused, ApplyAsync, cancellation);

        DeploymentResult Refused(DeploymentError error) => DeploymentResults.NotBegun(plan, error, reporter.Elapsed);

        async Task<DeploymentResult> ApplyAsync()
        {
            var journal = JournalFile.Open(path);
            if (await new Settlement(arm, journal, options, reporter).RunAsync(cancellation) is { } error)
                return Refused(error);

            var runner = new OperationRunner(plan, arm, journal, options, reporter);
            var run = await new DeploymentRun(plan, runner, options, reporter).RunAsync(cancellation);
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
            journal.Change(_ => Journal.Empty);
            return health;
        }
        catch (JournalException unusable)
        {
            return health with { Notes = health.Notes.Add(unusable.Message + ".") };
        }
    }

    private static async Task<T> LockedAsync<T>(
        IEnumerable<string> files,
        ApplyProgress progress,
        DeploymentOptions options,
        Func<DeploymentError, T> refused,
        Func<Task<T>> run,
        CancellationToken cancellation)
    {
        try
        {
            using var held = await ScopeLock.TakeAsync(
                files,
                () => progress.Report(new DeploymentNotice("Waiting: another deployment to the same scope is running.")),
                options.LockTimeout,
                options.Time,
                cancellation);
            return held is null
                ? refused(DeploymentErrors.Unusable($"another deployment to the same scope has been running for {options.LockTimeout.TotalMinutes:0} minutes. Run the same command when it has ended"))
                : await run();
        }
        catch (JournalException unusable)
        {
            return refused(DeploymentErrors.Unusable(unusable.Message));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return refused(DeploymentErrors.Stopped("stopped on request before anything was begun."));
        }
    }
}
