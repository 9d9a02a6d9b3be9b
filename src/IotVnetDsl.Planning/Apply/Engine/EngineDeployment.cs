using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Engine;

/// <summary>
/// Creations that Azure Resource Manager carries out as one deployment: handed over, followed by the deployment's operations, and each held
/// against what was handed over when it has ended. What comes to nothing there goes by itself afterwards, so that its error is that of any other
/// write.
/// </summary>
internal sealed class EngineDeployment(
    string name, string region, IReadOnlyList<PlanOperation> operations, OperationRunner runner, IArmClient arm, JournalFile journal, DeploymentOptions options,
    ApplyProgress progress, CancellationToken halt, CancellationToken stop)
{
    // Another machine's deployment of the same project has the same name.
    private const string RunTag = "hidden-iotvnet-run";

    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan BusyInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BusyTime = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, PlanOperation> _open = operations.ToDictionary(operation => operation.Key, StringComparer.Ordinal);
    private readonly ILookup<string, string> _around = Around(operations);
    private readonly string _run = Guid.NewGuid().ToString("n");
    private BoundTemplate? _template;
    private string _id = "";
    private EngineOperations? _seen;
    private TimeSpan? _wait;
    private DateTimeOffset _deadline;
    private DateTimeOffset? _busyUntil;
    private bool _isCancelled;

    /// <summary>How some of the operations ended; null when all have.</summary>
    public async Task<IReadOnlyList<OperationEnd>?> NextAsync()
    {
        if (_open.Count == 0)
            return null;
        IReadOnlyList<OperationEnd> ends;
        try
        {
            ends = _template is null ? await BeginAsync() : await FollowAsync();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // ARM goes on with it; the journal has it.
            ends = [.. _open.Values.Select(operation => new OperationEnd(operation, _template is null ? OperationState.Waiting : OperationState.Lost))];
        }
        catch (JournalException unusable)
        {
            ends = [.. _open.Values.Select(operation => new OperationEnd(operation, OperationState.Failed, new("IVD9014", unusable.Message + ".") { IsFatal = true }))];
        }

        foreach (var end in ends)
            _open.Remove(end.Operation.Key);
        return ends;
    }

    private async Task<IReadOnlyList<OperationEnd>> BeginAsync()
    {
        var preparation = new Preparation(Preparation.Resolver(_open.Values, runner.Finished, new ListedKeys(arm, options.Secrets)), arm);
        var prepared = await preparation.RunAsync(_open.Values, stop);
        var ready = prepared.Select(operation => operation.Key).ToHashSet(StringComparer.Ordinal);
        var alone = _open.Values.Where(operation => preparation.Unfit.Contains(operation.Key)).Select(Alone).ToArray();
        var waiting = _open.Values.Where(operation => !preparation.Unfit.Contains(operation.Key) && !ready.Contains(operation.Key)).Select(Untouched).ToArray();
        if (prepared.Count < 2 || halt.IsCancellationRequested)
            return [.. alone, .. waiting, .. ready.Select(key => Alone(_open[key]))];

        var template = BoundTemplate.Of(name, prepared);
        var id = BoundTemplate.IdOf(template.Scope, name);
        progress.Report(new DeploymentNotice($"Azure Resource Manager carries out {prepared.Count} operations as the deployment '{name}'."));
        if (await HandOverAsync(template, id, preparation) is { } refused)
        {
            if (refused.IsUnsent)
                return [.. alone, .. waiting];
            // From another machine, or an earlier try of this one: when it has ended, what it made is there.
            if (refused.Is("DeploymentActive") && options.Time.GetUtcNow() < (_busyUntil ??= options.Time.GetUtcNow() + BusyTime))
            {
                progress.Report(new DeploymentNotice($"Waiting: the deployment '{name}' runs already."));
                await PauseAsync(BusyInterval);
                return [.. alone, .. waiting];
            }

            progress.Report(new DeploymentNotice($"The deployment '{name}' was refused, so its operations go one by one: {refused.Code} {refused.Message}"));
            return [.. alone, .. waiting, .. ready.Select(key => Alone(_open[key]))];
        }

        (_template, _id, _deadline) = (template, id, options.Time.GetUtcNow() + OperationTimes.DeadlineOf(id));
        _seen = new(arm, id, template.Inner);
        return [.. alone, .. waiting];
    }

    /// <summary>What stands in the way; null where ARM has it.</summary>
    private async Task<ArmError?> HandOverAsync(BoundTemplate template, string id, Preparation preparation)
    {
        var location = template.Scope.Group is null && region.Length == 0 ? await AnyRegionAsync() : region;
        var body = template.Body(location, new() { [RunTag] = _run });
        journal.Begin(new JournalEntry(id, $"deployment {name}", new("PUT", id, TemplateDocument.DeploymentsVersion, Url: null, OperationForm.ProvisioningState)));
        var answer = await arm.SendAsync(Request("PUT", id) with { Body = body, StillHolds = preparation.StillHoldsAsync }, stop);
        _wait = answer.RetryAfter;
        // It may be there although no answer came, or only that of a second try.
        var isThere = answer.IsSuccess || ((answer.HasLostTry || OperationPoller.IsStillRunning(answer)) && IsOurs(await arm.SendAsync(Request("GET", id), stop)));
        if (!isThere && !OperationPoller.IsStillRunning(answer))
            journal.End(id);
        return isThere ? null : answer.Error;
    }

    private async Task<IReadOnlyList<OperationEnd>> FollowAsync()
    {
        await PauseAsync(_isCancelled || _wait is null ? DefaultInterval : _wait.Value);
        var deployment = await arm.SendAsync(Request("GET", _id), stop);
        _wait = deployment.RetryAfter;
        if (!deployment.IsSuccess && !deployment.IsNotFound)
            return Lost(deployment);
        if (deployment.IsSuccess && !IsOurs(deployment))
            return Replaced();
        // Only now is it known whose it is.
        if (halt.IsCancellationRequested && !_isCancelled)
        {
            await CancelAsync();
            return [];
        }

        var state = deployment.IsNotFound ? "Canceled" : ProvisioningState.Of(deployment.Body) ?? "Running";
        await _seen!.ReadAsync(stop);
        foreach (var operation in _open.Values.Where(_seen.IsBegun))
            progress.Report(new OperationRunning(operation, runner.Begin(operation)));
        if (!ProvisioningState.IsTerminal(state))
            return options.Time.GetUtcNow() > _deadline ? Lost(deployment) : await TakenOverAsync(_seen.HasSucceeded);

        // What a cancelled deployment has begun goes on by itself.
        journal.Begin(
        [
            .. _open.Values.Where(operation => _seen.IsBegun(operation) && !_seen.HasSucceeded(operation))
                .Select(operation => new JournalEntry(operation.Key, operation.Resource.Path, new("PUT", operation.Resource.Id, operation.ApiVersion, Url: null, OperationForm.ProvisioningState))),
        ]);
        journal.End(_id);
        var isSucceeded = ProvisioningState.IsSucceeded(state);
        var ends = await TakenOverAsync(operation => isSucceeded || (_seen.IsBegun(operation) && !_seen.HasFailed(operation)));
        var ended = ends.Select(end => end.Operation.Key).ToHashSet(StringComparer.Ordinal);
        var rest = _open.Values.Where(operation => !ended.Contains(operation.Key)).Select(operation => _seen.HasFailed(operation) ? Failed(operation) : Untouched(operation)).ToArray();
        journal.End([.. ends.Concat(rest).Where(end => end.State != OperationState.Lost).Select(end => end.Operation.Key)]);
        return [.. ends, .. rest];
    }

    /// <summary>Those that have come about, each after those whose outputs it holds.</summary>
    private async Task<IReadOnlyList<OperationEnd>> TakenOverAsync(Func<PlanOperation, bool> isThere)
    {
        var left = _open.Values.Where(isThere).ToList();
        var ends = new List<OperationEnd>();
        while (true)
        {
            var done = ends.Where(end => end.State == OperationState.Done).Select(end => end.Operation.Key).ToHashSet(StringComparer.Ordinal);
            var ready = left.Where(operation => Markers.OutputsIn(operation.Body).All(output => !_open.ContainsKey(output.Operation) || done.Contains(output.Operation))).ToArray();
            if (ready.Length == 0)
                return ends;
            ends.AddRange(await Task.WhenAll(ready.Select(TakeOverAsync)));
            left.RemoveAll(ready.Contains);
        }
    }

    private async Task<OperationEnd> TakeOverAsync(PlanOperation operation)
    {
        try
        {
            var end = await runner.TakeOverAsync(operation, _around[operation.Key], stop);
            return end.State == OperationState.Waiting ? Failed(operation) : end;
        }
        catch (OutputException)
        {
            return Failed(operation);
        }
    }

    // Nothing new starts: what runs goes on, as it does with any other write.
    private async Task CancelAsync()
    {
        _isCancelled = true;
        foreach (var id in (string[])[_id, .. _seen!.RunningInside])
            await arm.SendAsync(Request("POST", id + "/cancel"), stop);
    }

    private async Task PauseAsync(TimeSpan wait)
    {
        using var paused = CancellationTokenSource.CreateLinkedTokenSource(stop, _isCancelled ? stop : halt);
        try
        {
            await Task.Delay(wait > ShortestInterval ? wait : ShortestInterval, options.Time, paused.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
        }
    }

    private async Task<string> AnyRegionAsync()
    {
        var group = ResourceId.GroupOf(operations[0].Resource.Id);
        var answer = group is null ? null : await arm.SendAsync(new("GET", group, TemplateDocument.DeploymentsVersion), stop);
        return answer?.Body?["location"]?.ToString() ?? "";
    }

    private bool IsOurs(ArmResponse deployment) => deployment.IsSuccess && deployment.Body?["tags"]?[RunTag]?.ToString() == _run;

    // Azure lets another one begin when the first has ended, and what that one did is not told any more: what is there by itself says so.
    private OperationEnd[] Replaced()
    {
        progress.Report(new DeploymentNotice($"The deployment '{name}' has ended, and another one of its name has begun: its operations go one by one."));
        journal.End(_id);
        return [.. _open.Values.Select(Alone)];
    }

    private OperationEnd[] Lost(ArmResponse answer) =>
    [
        .. _open.Values.Select(operation => _seen!.IsBegun(operation) || !answer.IsSuccess
            ? new OperationEnd(operation, OperationState.Lost, OperationFailures.Of(operation, new(answer with { Error = answer.Error ?? new(ArmError.StillRunning, "the deployment has outlived its deadline; Azure Resource Manager goes on with it", 0) }), null))
            : Untouched(operation)),
    ];

    private OperationEnd Failed(PlanOperation operation)
    {
        var why = _seen?.ErrorOf(operation) is { } error ? $" ({error.Code})" : "";
        progress.Report(new DeploymentNotice($"'{operation.Resource.Path}' did not come about in the deployment '{name}'{why}: it goes by itself."));
        return Alone(operation);
    }

    /// <summary>Types of what lies above and below each: a namespace and its rule set, for one, have a setting in common.</summary>
    private static ILookup<string, string> Around(IReadOnlyList<PlanOperation> operations)
    {
        var byId = operations.ToDictionary(operation => operation.Resource.Id, ResourceId.Comparer);
        return operations.SelectMany(inner => ResourceId.SelfAndAbove(inner.Resource.Id).Skip(1).Select(byId.GetValueOrDefault).OfType<PlanOperation>(), (inner, outer) => (inner, outer))
            .SelectMany(pair => ((string Key, string Type)[])[(pair.inner.Key, pair.outer.Resource.ArmType), (pair.outer.Key, pair.inner.Resource.ArmType)])
            .Distinct().ToLookup(pair => pair.Key, pair => pair.Type, StringComparer.Ordinal);
    }

    private static OperationEnd Alone(PlanOperation operation) => new(operation, OperationState.Waiting) { Wait = TimeSpan.Zero };

    private static OperationEnd Untouched(PlanOperation operation) => new(operation, OperationState.Waiting) { IsUntouched = true };

    private static ArmRequest Request(string method, string id) => new(method, id, TemplateDocument.DeploymentsVersion);
}
