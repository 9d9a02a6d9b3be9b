using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>What a run may rely on: each resource as the plan read it, and from the run's own first write on as that left it.</summary>
internal sealed class KnownStates(IResourceContent content)
{
    private readonly ConcurrentDictionary<string, JsonObject> _written = new(ResourceId.Comparer);
    private readonly ConcurrentDictionary<string, bool> _sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _found = new(ResourceId.Comparer);

    public void Wrote(PlanOperation operation, JsonObject resource) => _written[operation.Resource.Id] = resource;

    /// <summary>Deleted by the run: from now on it is expected not to be there.</summary>
    public void Deleted(PlanOperation operation) => _written.TryRemove(operation.Resource.Id, out _);

    /// <summary>Notes that a creation was sent: what is there afterwards may come of it.</summary>
    public void Sent(PlanOperation operation) => _sent[operation.Key] = true;

    public bool WasSent(PlanOperation operation) => _sent.ContainsKey(operation.Key);

    /// <summary>Notes that somebody else made it meanwhile: as it is to be it will do, but it is not changed.</summary>
    public void Found(PlanOperation operation) => _found[operation.Resource.Id] = true;

    public bool WasFound(PlanOperation operation) => _found.ContainsKey(operation.Resource.Id);

    /// <summary>Whether it is inside something that somebody else made meanwhile.</summary>
    public bool IsInFound(PlanOperation operation) => _found.Keys.Any(parent => ResourceId.IsBelow(operation.Resource.Id, parent));

    /// <summary>Whether there is anything to hold an operation's resource against.</summary>
    public bool Knows(PlanOperation operation) => operation.ReadHash is not null || _written.ContainsKey(operation.Resource.Id);

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

    // A namespace and its rule set, for one, have a setting in common.
    private IEnumerable<string> Beside(string id) =>
        _written.Keys.Where(other => ResourceId.IsBelow(other, id) || ResourceId.IsBelow(id, other)).Select(ResourceId.TypeOf).Distinct(ResourceId.Comparer);
}
