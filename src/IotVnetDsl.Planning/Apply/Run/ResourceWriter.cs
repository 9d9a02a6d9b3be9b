using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Retry;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>Carries out one operation in its write mode, once: the write, and its long-running operation to the end.</summary>
internal sealed class ResourceWriter(IArmClient arm, JournalFile journal, DeploymentOptions options)
{
    private const int ConflictTries = 5;

    private readonly OperationPoller _poller = new(arm, options.Time);

    public async Task<WriteEnd> WriteAsync(PlanOperation operation, ResolvedBody? body, CancellationToken cancellation) => operation.Mode switch
    {
        WriteMode.Delete => await DeleteAsync(operation, cancellation),
        WriteMode.Overlay => await OverlayAsync(operation, body!, cancellation),
        WriteMode.Put => await PutAsync(operation, body!, cancellation),
        _ => await SendAsync(operation, Request(operation, "PATCH") with { Body = body!.Content }, cancellation),
    };

    private async Task<WriteEnd> DeleteAsync(PlanOperation operation, CancellationToken cancellation)
    {
        var end = await SendAsync(operation, Request(operation, "DELETE"), cancellation);
        return end.Answer.IsNotFound ? end with { Answer = end.Answer with { Error = null } } : end;
    }

    private async Task<WriteEnd> PutAsync(PlanOperation operation, ResolvedBody body, CancellationToken cancellation)
    {
        var end = await SendAsync(operation, Request(operation, "PUT") with { Body = body.Content }, cancellation);
        if (end.Answer.Error?.Is("RoleAssignmentExists") == true)
            return new(await EqualRoleAssignment.FindAsync(arm, operation, body.Content, cancellation) ?? end.Answer);
        // The service wants an etag: it exists. The answer to an earlier try was lost, or somebody else was faster.
        return end.Answer.Status == 412 ? await OverlayAsync(operation, body, cancellation) : end;
    }

    private async Task<WriteEnd> OverlayAsync(PlanOperation operation, ResolvedBody body, CancellationToken cancellation)
    {
        var type = operation.Resource.ArmType;
        JsonObject? reliedOn = null;
        for (var tries = 1; ; tries++)
        {
            var current = await arm.SendAsync(Request(operation, "GET"), cancellation);
            if (!current.IsSuccess)
                return new(current);
            var actual = current.Body ?? [];

            var writable = options.Overlay(type, actual, []);
            var wanted = options.Overlay(type, actual, body.Content);
            if (!body.HasSecrets && JsonNode.DeepEquals(writable, wanted))
                return new(current);
            if (reliedOn is not null && ModelledDifference.Find(reliedOn, writable, body.Content) is { } difference)
                return new(current, difference);

            reliedOn = writable;
            var request = Request(operation, "PUT") with { Body = wanted, IfMatch = Strong(current.ETag) };
            var end = await SendAsync(operation, request, cancellation);
            if (end.Answer.Status != 412 || tries == ConflictTries)
                return end;
        }
    }

    /// <summary>The write is in the journal before it is sent, its address before it is polled.</summary>
    private async Task<WriteEnd> SendAsync(PlanOperation operation, ArmRequest request, CancellationToken cancellation)
    {
        var sent = new PendingOperation(request.Method, request.Id, request.ApiVersion, Url: null, OperationForm.ProvisioningState);
        Note(operation, sent);
        var answer = await arm.SendAsync(request, cancellation);
        var pending = PendingOperation.After(request, answer);
        if (pending is not null)
        {
            Note(operation, pending);
            answer = await _poller.WaitAsync(pending, answer.RetryAfter, OperationTimes.DeadlineOf(request.Id), cancellation);
        }

        var isOpen = OperationPoller.IsStillRunning(answer);
        if (!isOpen)
            journal.Change(content => content.Without(operation.Key));
        return new(answer) { IsLost = isOpen && pending is not null };
    }

    private void Note(PlanOperation operation, PendingOperation pending) =>
        journal.Change(content => content.With(new(operation.Key, operation.Resource.Path, pending)));

    private static ArmRequest Request(PlanOperation operation, string method) => new(method, operation.Resource.Id, operation.ApiVersion);

    // Only a strong etag can stand in If-Match (RFC 9110, 13.1.1); the network types' are weak.
    private static string? Strong(string? etag) => etag?.StartsWith("W/", StringComparison.Ordinal) == true ? null : etag;
}

/// <summary>How one try to carry out an operation ended.</summary>
/// <param name="Answer">ARM's last answer; on success its body is the resource.</param>
/// <param name="ChangedSince">What was changed behind the plan's back; null where nothing was.</param>
internal sealed record WriteEnd(ArmResponse Answer, string? ChangedSince = null)
{
    /// <summary>ARM accepted the write, and its end could not be seen.</summary>
    public bool IsLost { get; init; }
}
