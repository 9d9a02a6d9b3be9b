using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Retry;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>
/// Carries out one operation in its write mode, once: the write, and its long-running operation to the end. Before the write the resource is
/// read again: what is not as the run knows it is not written.
/// </summary>
internal sealed class ResourceWriter(IArmClient arm, JournalFile journal, DeploymentOptions options)
{
    private const int ConflictTries = 5;
    private const string Appeared = "exists, and did not when the plan was made. Plan again.";

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(5);

    private readonly OperationPoller _poller = new(arm, options.Time);
    private readonly KnownStates _known = new(options.Content);

    public async Task<WriteEnd> WriteAsync(PlanOperation operation, ResolvedBody? body, CancellationToken cancellation)
    {
        var end = operation.Mode switch
        {
            WriteMode.Delete => await DeleteAsync(operation, cancellation),
            WriteMode.Overlay => await OverlayAsync(operation, body!, cancellation),
            WriteMode.Put => await CreateAsync(operation, body!, cancellation),
            _ => await PatchAsync(operation, body!, cancellation),
        };
        if (!end.IsSuccess)
            return end;
        // What an earlier try was about, which went unanswered, is settled with it.
        journal.End(operation.Key);
        if (operation.Mode == WriteMode.Delete)
            _known.Deleted(operation);
        return end;
    }

    /// <summary>What somebody else was handed to create: waits until it is there, and holds it against what was handed over.</summary>
    /// <param name="operation">The creation.</param>
    /// <param name="visible">What was handed over, references in place of secrets.</param>
    /// <param name="beside">Types of what was handed over with it and is around it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<WriteEnd> TakeOverAsync(PlanOperation operation, JsonObject visible, IEnumerable<string> beside, CancellationToken cancellation)
    {
        _known.Sent(operation, visible, isAccepted: true);
        var pending = new PendingOperation("PUT", operation.Resource.Id, operation.ApiVersion, Url: null, OperationForm.ProvisioningState);
        var answer = await _poller.WaitAsync(pending, null, OperationTimes.DeadlineOf(pending.Id), cancellation);
        return answer.IsSuccess ? Written(operation, visible, answer, beside) : new(answer) { IsLost = OperationPoller.IsStillRunning(answer) };
    }

    private async Task<WriteEnd> DeleteAsync(PlanOperation operation, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var current = _known.Knows(operation) ? await ReadAsync(operation, cancellation) : null;
            if (current is not null && WithoutDeletion(operation, current) is { } without)
                return without;
            if (await NewcomerAsync(operation, cancellation) is { } newcomer)
                return newcomer;

            var request = Request(operation, "DELETE") with { IfMatch = Obeys(operation) ? Strong(current?.ETag) : null };
            if (current is not null)
                request = Still(operation, request, current);
            var isItself = request.StillHolds;
            if (operation.Inside is not null)
                request = request with { StillHolds = async still => (isItself is null || await isItself(still)) && await NewcomerAsync(operation, still) is null };
            var end = await SendAsync(operation, request, null, cancellation);
            // It has been written since, perhaps by who says nothing of what is deleted: what is there now decides.
            if (end.Answer.Error is not { IsUnmet: true } || tries == ConflictTries)
                return end.Answer.IsNotFound ? end with { Answer = end.Answer with { Error = null } } : end;
        }
    }

    /// <summary>Why nothing is deleted: it is gone, cannot be read, or is not what it was; null where none of that is so.</summary>
    private WriteEnd? WithoutDeletion(PlanOperation operation, ArmResponse current)
    {
        if (current.IsNotFound)
            return new(current with { Error = null });
        if (!current.IsSuccess)
            return new(current);
        if (Stale(operation, current) is { } stale)
            return stale;
        return _known.Relabelled(operation, current.Body!)
            ? new(current, "was changed since it was read: tags are not what they were, and would go along. Plan again.")
            : null;
    }

    private static bool Obeys(PlanOperation operation) => ResourceCatalog.Find(operation.Resource.ArmType) is { ObeysConditions: true };

    private async Task<WriteEnd?> NewcomerAsync(PlanOperation operation, CancellationToken cancellation)
    {
        foreach (var inside in operation.Inside ?? [])
        {
            if (await NewcomerAsync(operation, inside, cancellation) is { } newcomer)
                return newcomer;
        }

        return null;
    }

    /// <summary>What has come into something, or was changed in it, since the plan saw what is in it: it would go along, and is not for the run to delete.</summary>
    private async Task<WriteEnd?> NewcomerAsync(PlanOperation operation, PlanInside inside, CancellationToken cancellation)
    {
        try
        {
            var known = inside.Names.Select((name, index) => (name, Hash: inside.Hashes?[index])).ToDictionary(one => one.name, one => one.Hash, ResourceId.Comparer);
            foreach (var item in await arm.ListAsync(new ArmRequest("GET", inside.Collection, inside.ApiVersion), cancellation))
            {
                var id = ListedResource.IdOf(item, inside.Collection);
                if (ResourceCatalog.Find(ResourceId.TypeOf(id))?.IsByPeople(item) == false)
                    continue;
                var name = id[(operation.Resource.Id.Length + 1)..];
                if (!known.TryGetValue(name, out var hash))
                    return new WriteEnd(new ArmResponse(200, null), $"holds '{ResourceId.Name(name)}', which it did not when the plan was made. Plan again.");
                if (hash is not null && !_known.HasWritten(id) && hash != options.Content.Hash(ResourceId.TypeOf(id), item))
                    return new WriteEnd(new ArmResponse(200, null), $"holds '{ResourceId.Name(name)}', which is not what it was when the plan was made. Plan again.");
            }

            return null;
        }
        catch (ArmException refusal)
        {
            return refusal.Error.IsNotFound ? null : new WriteEnd(new ArmResponse(refusal.Error.Status, null) { Error = refusal.Error });
        }
    }

    private async Task<WriteEnd> CreateAsync(PlanOperation operation, ResolvedBody body, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var current = await ReadAsync(operation, cancellation);
            if (current.IsSuccess)
                return await FoundAsync(operation, body, current, cancellation);
            if (!current.IsNotFound)
                return new(current);

            var request = Request(operation, "PUT") with { Body = body.Content, IsCreation = Obeys(operation) };
            var end = await SendAsync(operation, Still(operation, request, current), body.Visible, cancellation);
            if (end.Answer.Error?.Is("RoleAssignmentExists") == true)
                return new(await EqualRoleAssignment.FindAsync(arm, operation, body.Content, cancellation) ?? end.Answer);
            // It exists: the answer to an earlier try was lost, or somebody else was faster.
            if (end.Answer.Error is not { IsUnmet: true } || tries == ConflictTries)
                return end;
        }
    }

    /// <summary>What was to be created is there: made by an earlier try of this run, or by somebody else, who may still be at it.</summary>
    private async Task<WriteEnd> FoundAsync(PlanOperation operation, ResolvedBody body, ArmResponse current, CancellationToken cancellation)
    {
        var type = operation.Resource.ArmType;
        if (ResourceCatalog.Find(type) is { ComesWithParent: true })
            return await OverlayAsync(operation, body, cancellation);

        var isAsSent = options.Content.Is(type, body.Visible, current.Body!);
        if (!_known.IsOurs(operation, isAsSent))
            return new(current, Appeared);
        var end = await EndAsync(operation, current, cancellation);
        return isAsSent && end.IsSuccess && !ProvisioningState.HasFailed(end.Body) && !body.HasSecrets ? Written(operation, body.Visible, end) : await OverlayAsync(operation, body, cancellation);
    }

    private async Task<WriteEnd> PatchAsync(PlanOperation operation, ResolvedBody body, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var current = await ReadAsync(operation, cancellation);
            if (!current.IsSuccess)
                return new(current);
            if (IsLaid(operation, body, current))
                return await LaidAsync(operation, current, cancellation);
            if (Stale(operation, current) is { } stale)
                return stale;
            var request = Request(operation, "PATCH") with { Body = Merged(operation, body.Content, current.Body!), IfMatch = Strong(current.ETag) };
            var end = await SendAsync(operation, Still(operation, request, current), Overlay(operation, current, body.Visible), cancellation);
            if (end.Answer.Error is not { IsUnmet: true } || tries == ConflictTries)
                return end;
        }
    }

    // A PATCH replaces the tags and each property as a whole: what others have added to one since goes along.
    private JsonObject Merged(PlanOperation operation, JsonObject body, JsonObject current)
    {
        return Members(body, options.Content.Overlay(operation.Resource.ArmType, current, body));

        static JsonObject Members(JsonObject body, JsonObject laid) => new(body.Select(member => KeyValuePair.Create(
            member.Key,
            member is { Key: "properties", Value: JsonObject properties } && laid[member.Key] is JsonObject whole ? Members(properties, whole) : laid[member.Key]?.DeepClone())));
    }

    private async Task<WriteEnd> OverlayAsync(PlanOperation operation, ResolvedBody body, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var current = await ReadAsync(operation, cancellation);
            if (!current.IsSuccess)
                return new(current);
            if (IsLaid(operation, body, current))
                return await LaidAsync(operation, current, cancellation);
            // Where the plan knew nothing, what came with its parent is what it relies on.
            if (!_known.Knows(operation))
                _known.Wrote(operation, options.Content.OwnOf(operation.Resource.ArmType, [], current.Body!));
            if (Stale(operation, current) is { } stale)
                return stale;

            var request = Request(operation, "PUT") with
            {
                Body = Overlay(operation, current, body.Content),
                IfMatch = Strong(current.ETag),
                Query = operation.IsRepair ? ResourceCatalog.Find(operation.Resource.ArmType)?.RepairQuery : null,
            };
            var end = await SendAsync(operation, Still(operation, request, current), body.HasSecrets ? Overlay(operation, current, body.Visible) : request.Body, cancellation);
            if (end.Answer.Error is not { IsUnmet: true } || tries == ConflictTries)
                return end;
        }
    }

    private JsonObject Overlay(PlanOperation operation, ArmResponse current, JsonObject body) => options.Content.Overlay(operation.Resource.ArmType, current.Body!, body);

    /// <summary>Nothing is left to write: by an earlier try, or with another write, of this run. Who did it may still be at it.</summary>
    private async Task<WriteEnd> LaidAsync(PlanOperation operation, ArmResponse current, CancellationToken cancellation)
    {
        if (_known.SentBy(operation) is not { } expected)
            return Stale(operation, current) ?? new(current);
        var end = await EndAsync(operation, current, cancellation);
        return end.IsSuccess ? Written(operation, expected, end) : new(end) { IsLost = OperationPoller.IsStillRunning(end) };
    }

    /// <summary>The resource when nothing changes it any more.</summary>
    private async Task<ArmResponse> EndAsync(PlanOperation operation, ArmResponse current, CancellationToken cancellation) =>
        PendingOperation.After(Request(operation, "GET"), current) is { } pending
            ? await _poller.WaitAsync(pending, current.RetryAfter, OperationTimes.DeadlineOf(operation.Resource.Id), cancellation)
            : current;

    /// <summary>A write has succeeded. What is there now is not all the run's: others may have been at it before it was read again.</summary>
    private WriteEnd Written(PlanOperation operation, JsonObject expected, ArmResponse answer, params IEnumerable<string> beside)
    {
        var type = operation.Resource.ArmType;
        if (options.Content.Unlike(type, expected, answer.Body!, beside) is { } difference)
            return new(answer, $"was changed while it was written: {difference} is not what was sent. Plan again.");
        _known.Wrote(operation, options.Content.OwnOf(type, expected, answer.Body!));
        return new(answer);
    }

    /// <summary>A request that is not sent where the resource is another by then, and not for a condition that the service looks at.</summary>
    private ArmRequest Still(PlanOperation operation, ArmRequest request, ArmResponse current) => request.IfMatch is not null || request.IsCreation
        ? request
        : request with
        {
            StillHolds = async cancellation =>
            {
                var now = await ReadAsync(operation, cancellation);
                return current.IsNotFound ? now.IsNotFound
                    : now.IsSuccess && (current.ETag is { } etag ? now.ETag == etag : JsonNode.DeepEquals(current.Body, now.Body));
            },
        };

    private async Task<ArmResponse> ReadAsync(PlanOperation operation, CancellationToken cancellation)
    {
        var answer = await arm.SendAsync(Request(operation, "GET"), cancellation);
        return answer is { IsSuccess: true, HasResource: false } ? answer with { Error = ArmError.NoResource(answer.Status) } : answer;
    }

    /// <summary>The write is in the journal before it is sent, its address before it is polled.</summary>
    /// <param name="operation">Whose write.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="expected">What it leaves; null where that is nothing.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    private async Task<WriteEnd> SendAsync(PlanOperation operation, ArmRequest request, JsonObject? expected, CancellationToken cancellation)
    {
        var sent = new PendingOperation(request.Method, request.Id, request.ApiVersion, Url: null, OperationForm.ProvisioningState);
        Note(operation, sent);
        var answer = await arm.SendAsync(request, cancellation);
        if (expected is not null && !answer.IsRefusal)
            _known.Sent(operation, expected, answer.IsSuccess);
        var pending = PendingOperation.After(request, answer);
        if (pending is not null)
        {
            Note(operation, pending);
            var hasLostTry = answer.HasLostTry;
            answer = await _poller.WaitAsync(pending, answer.RetryAfter, OperationTimes.DeadlineOf(request.Id), cancellation);
            if (expected is not null && pending.Url is null)
                answer = await BegunAsync(operation, pending, expected, answer, cancellation);
            if (expected is not null && answer.Error is { IsUnmet: true })
                _known.Vain(operation, hasLostTry ? expected : null);
        }

        if (expected is not null && answer is { IsSuccess: true, HasResource: false })
            answer = await ReadBackAsync(operation, sent, expected, cancellation);
        else if (expected is null && pending is null && answer is { IsSuccess: true, HasResource: false, Body.Count: > 0 })
            answer = await GoneAsync(sent, answer, cancellation);
        // A write that was refused for want of tokens never began; one that somebody else has answered may have, and so may a try that nobody has.
        var isOpen = (OperationPoller.IsStillRunning(answer) && (pending is not null || answer.Status != 429))
            || answer.Error is { IsFromElsewhere: true } || answer is { IsSuccess: false, HasLostTry: true };
        if (!isOpen)
            journal.End(operation.Key);
        return expected is not null && answer.IsSuccess ? Written(operation, expected, answer) : new(answer) { IsLost = isOpen && pending is not null };
    }

    /// <summary>
    /// Where nothing but the resource tells how a write is going on, one that is as it was may not have been begun: it is looked at again for a while.
    /// </summary>
    private async Task<ArmResponse> BegunAsync(PlanOperation operation, PendingOperation pending, JsonObject expected, ArmResponse answer, CancellationToken cancellation)
    {
        var until = options.Time.GetUtcNow() + TransientCauses.Visibility;
        while (answer is { IsSuccess: true, HasResource: true } && options.Time.GetUtcNow() < until && options.Content.Unlike(operation.Resource.ArmType, expected, answer.Body!, []) is not null)
        {
            await Task.Delay(answer.RetryAfter ?? LookInterval, options.Time, cancellation);
            answer = await _poller.WaitAsync(pending, null, OperationTimes.DeadlineOf(pending.Id), cancellation);
        }

        return answer;
    }

    /// <summary>An answer without the resource proves nothing: what is there does.</summary>
    private async Task<ArmResponse> ReadBackAsync(PlanOperation operation, PendingOperation sent, JsonObject expected, CancellationToken cancellation)
    {
        var answer = await _poller.WaitAsync(sent, null, OperationTimes.DeadlineOf(sent.Id), cancellation);
        var isInForce = answer.HasResource && options.Content.Unlike(operation.Resource.ArmType, expected, answer.Body!, []) is null;
        return isInForce || !answer.IsSuccess ? answer : answer with { Error = ArmError.NoResource(answer.Status) };
    }

    /// <summary>To a deletion nothing is answered, or what is deleted: something else proves nothing.</summary>
    private async Task<ArmResponse> GoneAsync(PendingOperation sent, ArmResponse answer, CancellationToken cancellation)
    {
        var end = await _poller.WaitAsync(sent, null, TransientCauses.Visibility, cancellation);
        return OperationPoller.IsStillRunning(end) ? answer with { Error = ArmError.NoResource(answer.Status) } : end;
    }

    /// <summary>Whether nothing is left to send: the body changes nothing of what is there, and no write of it has failed.</summary>
    private bool IsLaid(PlanOperation operation, ResolvedBody body, ArmResponse current) => !body.HasSecrets && !operation.IsRepair && !ProvisioningState.HasFailed(current.Body)
        && JsonNode.DeepEquals(Overlay(operation, current, []), Overlay(operation, current, body.Content));

    private void Note(PlanOperation operation, PendingOperation pending) =>
        journal.Begin(new JournalEntry(operation.Key, operation.Resource.Path, pending));

    /// <summary>What keeps the run from changing a resource: it is not as the run knows it.</summary>
    private WriteEnd? Stale(PlanOperation operation, ArmResponse current) => _known.Difference(operation, current.Body!) is { } difference
        ? new(current, $"was changed since it was read: {difference} is not what it was. Plan again.")
        : null;

    private static ArmRequest Request(PlanOperation operation, string method) => new(method, operation.Resource.Id, operation.ApiVersion);

    // Only a strong etag can stand in If-Match (RFC 9110, 13.1.1); the network types' are weak.
    private static string? Strong(string? etag) => etag?.StartsWith("W/", StringComparison.Ordinal) == true ? null : etag;
}

/// <summary>How one try to carry out an operation ended.</summary>
/// <param name="Answer">ARM's last answer; on success its body is the resource.</param>
/// <param name="Stale">What became of the resource behind the plan's back, as a sentence without its subject; null where nothing did.</param>
internal sealed record WriteEnd(ArmResponse Answer, string? Stale = null)
{
    public bool IsSuccess => Answer.IsSuccess && Stale is null;

    /// <summary>ARM accepted the write, and its end could not be seen.</summary>
    public bool IsLost { get; init; }
}
