using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>What a run may rely on: each resource as the plan read it, and from the run's own first write on as that left it.</summary>
internal sealed class KnownStates(IResourceContent content)
{
    private readonly ConcurrentDictionary<string, JsonObject> _written = new(ResourceId.Comparer);
    private readonly ConcurrentDictionary<string, bool> _created = new(StringComparer.Ordinal);

    public void Wrote(PlanOperation operation, JsonObject resource) => _written[operation.Resource.Id] = resource;

    /// <summary>Deleted by the run: from now on it is expected not to be there.</summary>
    public void Deleted(PlanOperation operation) => _written.TryRemove(operation.Resource.Id, out _);

    /// <summary>Notes a creation that was sent and not refused: what is there afterwards comes of it, or may.</summary>
    public void Sent(PlanOperation operation, bool isAccepted) =>
        _created.AddOrUpdate(operation.Key, isAccepted, (_, wasAccepted) => wasAccepted || isAccepted);

    /// <summary>Whether what is there was made by the run.</summary>
    /// <param name="operation">The creation.</param>
    /// <param name="isAsSent">Nothing of it is otherwise: where no answer came, only that tells the run's own from others'.</param>
    public bool IsOurs(PlanOperation operation, bool isAsSent) => _created.TryGetValue(operation.Key, out var isAccepted) && (isAccepted || isAsSent);

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
