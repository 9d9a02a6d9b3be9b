using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>What a run may rely on: each resource as the plan read it, and from the run's own first write on as that left it.</summary>
internal sealed class KnownStates(IResourceContent content)
{
    private readonly ConcurrentDictionary<string, JsonObject> _written = new(ResourceId.Comparer);
    private readonly ConcurrentDictionary<string, SentWrite> _sent = new(StringComparer.Ordinal);

    /// <summary>As the run has left it, without what others have added since.</summary>
    public void Wrote(PlanOperation operation, JsonObject resource) => _written[operation.Resource.Id] = resource;

    /// <summary>Whether what is there is the run's own doing.</summary>
    public bool HasWritten(string id) => _written.ContainsKey(id);

    /// <summary>Deleted by the run: from now on it is expected not to be there.</summary>
    public void Deleted(PlanOperation operation) => _written.TryRemove(operation.Resource.Id, out _);

    /// <summary>Notes a write that was not refused: what is there afterwards comes of it, or may.</summary>
    /// <param name="operation">Whose write.</param>
    /// <param name="expected">What it leaves, as far as that is the run's doing.</param>
    /// <param name="isAccepted">Whether ARM took it; else no answer came.</param>
    public void Sent(PlanOperation operation, JsonObject expected, bool isAccepted) =>
        _sent.AddOrUpdate(operation.Key, new SentWrite(expected, isAccepted, null), (_, earlier) => new(expected, earlier.IsAccepted || isAccepted, earlier));

    /// <summary>The last write was taken, and then its condition was found not met: nothing came of it.</summary>
    /// <param name="operation">Whose write.</param>
    /// <param name="maybe">What an earlier try of it that went unanswered may have left; null where there was none.</param>
    public void Vain(PlanOperation operation, JsonObject? maybe)
    {
        _sent.TryRemove(operation.Key, out var vain);
        if (vain?.Earlier is { } earlier)
            _sent[operation.Key] = earlier;
        if (maybe is not null)
            Sent(operation, maybe, isAccepted: false);
    }

    /// <summary>What the operation's last write was to leave; null where none was sent.</summary>
    public JsonObject? SentBy(PlanOperation operation) => _sent.GetValueOrDefault(operation.Key)?.Expected;

    /// <summary>Whether what was to be created, and is there, was made by the run.</summary>
    /// <param name="operation">The creation.</param>
    /// <param name="isAsSent">Nothing of it is otherwise: where no answer came, only that tells the run's own from others'.</param>
    public bool IsOurs(PlanOperation operation, bool isAsSent) => _sent.TryGetValue(operation.Key, out var sent) && (sent.IsAccepted || isAsSent);

    /// <summary>Whether there is anything to hold an operation's resource against.</summary>
    public bool Knows(PlanOperation operation) => operation.ReadHash is not null || HasWritten(operation.Resource.Id);

    /// <summary>What somebody else has changed of the resource since; null where nobody has.</summary>
    public string? Difference(PlanOperation operation, JsonObject now)
    {
        var (id, type) = (operation.Resource.Id, operation.Resource.ArmType);
        if (_written.TryGetValue(id, out var written))
            return content.Difference(type, written, now, Beside(id));
        if (operation.Read is { } read)
            return content.Difference(type, read, now, Beside(id));
        return operation.ReadHash is { } hash && hash != content.Hash(type, now) ? "its content" : null;
    }

    /// <summary>Whether somebody has set other tags since the plan read it. A write leaves others' tags alone; a deletion takes them along.</summary>
    public bool Relabelled(PlanOperation operation, JsonObject now) =>
        operation.Read is { } read && !HasWritten(operation.Resource.Id) && !JsonNode.DeepEquals(Tags(read), Tags(now));

    private static JsonObject Tags(JsonObject resource) => resource["tags"] as JsonObject ?? [];

    // A namespace and its rule set, for one, have a setting in common.
    private IEnumerable<string> Beside(string id) =>
        _written.Keys.Where(other => ResourceId.IsBelow(other, id) || ResourceId.IsBelow(id, other)).Select(ResourceId.TypeOf).Distinct(ResourceId.Comparer);

    private sealed record SentWrite(JsonObject Expected, bool IsAccepted, SentWrite? Earlier);
}
