using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// Beginning and end of writes and deletions. Nothing waits: whoever asks next finds done what the clock says is done.
/// </summary>
internal sealed class Lifecycle(Cloud cloud)
{
    /// <summary>Hidden mark of a resource that has once succeeded.</summary>
    public const string LiveMark = "live";

    private const int KeptOperations = 2000;

    /// <summary>What goes on when an operation has ended: deployments.</summary>
    public Action WhenOneEnded { get; set; } = () => { };

    /// <summary>Ends every operation whose time has come, in the order of their ends; what waited for it goes on at that instant.</summary>
    public void CatchUp()
    {
        while (cloud.Store.Operations.Next is { } due && due.End <= cloud.Clock.Now)
        {
            cloud.Clock.At(due.End, () =>
            {
                End(due);
                WhenOneEnded();
            });
        }
    }

    /// <summary>Somebody sees the operation running; not for ever.</summary>
    public void Seen(Operation operation, bool byPolls)
    {
        if (!cloud.Clock.IsFrozen && cloud.Timing.SeenRunning(byPolls) is var most and < int.MaxValue)
            cloud.Store.Operations.Put(operation with { Seen = operation.Seen + 1, End = operation.Seen + 1 < most ? operation.End : cloud.Clock.Now });
    }

    public Operation Begin(ResourceType type, ResourceId id, OperationKind kind, JsonObject body, JsonObject? previous, string? state, JsonObject? error)
    {
        var now = cloud.Clock.Now;
        string[] occupies = [id.Key, .. type.Occupies(cloud, id, body).Select(other => other.Key)];
        var operation = new Operation(Guid.NewGuid().ToString(), id, kind, now, now + cloud.Timing.Of(type.Name, kind), [.. occupies.Distinct()])
        {
            Previous = previous,
            Error = error,
        };
        cloud.Store.Operations.Forget(KeptOperations);
        cloud.Store.Operations.Put(operation);
        if (state is not null)
            cloud.Store.Resources.Put(Running(type, cloud.Store.Find(id)!, state));
        return operation;
    }

    /// <summary>A write or deletion whose condition is found not met only in the end.</summary>
    public Operation BeginInVain(ResourceType type, ResourceId id, OperationKind kind, Refusal unmet)
    {
        var now = cloud.Clock.Now;
        var operation = new Operation(Guid.NewGuid().ToString(), id, kind, now, now + cloud.Timing.Of(type.Name, kind), [])
        {
            Error = new JsonObject { ["code"] = unmet.Code, ["message"] = unmet.Message },
            IsInVain = true,
        };
        cloud.Store.Operations.Put(operation);
        return operation;
    }

    /// <summary>An update that changed nothing has ended when it is answered.</summary>
    public Operation Idle(ResourceType type, ResourceId id)
    {
        var operation = new Operation(Guid.NewGuid().ToString(), id, OperationKind.Update, cloud.Clock.Now, cloud.Clock.Now, []) { Status = OperationStatus.Succeeded };
        cloud.Store.Operations.Put(operation);
        Finish(type, id);
        return operation;
    }

    /// <summary>A write that is done at once.</summary>
    public void Finish(ResourceType type, ResourceId id)
    {
        var record = cloud.Store.Find(id)!.WithHidden(hidden => hidden[LiveMark] = true);
        var body = record.Body.Clone();
        type.ShowState(body, "Succeeded");
        record = record with { Body = body };
        cloud.Store.Resources.Put(record);
        type.Completed(cloud, record);
    }

    /// <summary>Removes a resource with all that is inside it or attached to it, the innermost first.</summary>
    public void Remove(ResourceId id)
    {
        var doomed = cloud.Store.Under(id).OrderByDescending(record => record.Key.Length)
            .ThenBy(record => record.Key, StringComparer.Ordinal).ToList();
        if (cloud.Store.Find(id) is { } self)
            doomed.Add(self);
        foreach (var record in doomed)
            RemoveOne(record);
    }

    private void RemoveOne(ResourceRecord record)
    {
        cloud.Store.Resources.Remove(record.Key);
        foreach (var running in cloud.Store.Operations.RunningOn(record.Id).ToList())
            cloud.Store.Operations.Put(Overtaken(running));
        cloud.Types.Of(record.Id).Deleted(cloud, record);
    }

    /// <summary>Its resource went away with something larger: a deletion is done by that, anything else is in vain.</summary>
    private Operation Overtaken(Operation running) => running.Kind == OperationKind.Delete
        ? running with { Status = OperationStatus.Succeeded, End = cloud.Clock.Now }
        : running with
        {
            Status = OperationStatus.Canceled,
            End = cloud.Clock.Now,
            Error = new JsonObject { ["code"] = "OperationPreempted", ["message"] = $"The operation has been preempted by a more recent operation, which deleted '{running.Target.Text}'." },
        };

    private void End(Operation operation)
    {
        if (operation is { Error: null, Kind: not OperationKind.Delete } && cloud.Store.Find(operation.Target) is { } written && cloud.Types.Of(written.Id).LateRefusal(cloud, written) is { } refusal)
            operation = operation with { Error = (JsonObject)refusal.ToJson()["error"]!.DeepClone() };
        var failed = operation.Error is not null;
        cloud.Store.Operations.Put(operation with { Status = failed ? OperationStatus.Failed : OperationStatus.Succeeded });
        if (operation.IsInVain || cloud.Store.Find(operation.Target) is not { } record)
            return;

        var type = cloud.Types.Of(operation.Target);
        if (failed)
            Fail(type, record, operation);
        else if (operation.Kind == OperationKind.Delete)
            Remove(operation.Target);
        else
            Finish(type, operation.Target);
    }

    private void Fail(ResourceType type, ResourceRecord record, Operation operation)
    {
        var body = (operation.Previous ?? record.Body).Clone();
        type.ShowState(body, "Failed");
        cloud.Store.Resources.Put(record with { Body = body, Etag = ResourceRecord.NewEtag() });
    }

    private static ResourceRecord Running(ResourceType type, ResourceRecord record, string state)
    {
        var body = record.Body.Clone();
        type.ShowState(body, state);
        return record with { Body = body };
    }
}
