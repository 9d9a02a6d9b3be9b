using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Bodies;

/// <summary>What the operations that succeeded made known, and when.</summary>
internal sealed class FinishedOperations(Plan plan, IArmClient arm, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Finished> _finished = new(StringComparer.Ordinal);

    public void Add(PlanOperation operation, JsonObject? resource) =>
        _finished[operation.Key] = new(operation, resource, time.GetUtcNow());

    /// <summary>Resources of a type that were written, and when.</summary>
    public IEnumerable<(JsonObject? Resource, DateTimeOffset At)> Of(string armType) =>
        from finished in _finished.Values
        where finished.Operation.Mode != WriteMode.Delete && ResourceId.Same(finished.Operation.Resource.ArmType, armType)
        select (finished.Resource, finished.At);

    /// <summary>How long ago the youngest of these operations succeeded; null where none did.</summary>
    public TimeSpan? YoungestAge(IEnumerable<string> keys)
    {
        TimeSpan? youngest = null;
        foreach (var key in keys)
        {
            if (_finished.TryGetValue(key, out var finished) && !(time.GetUtcNow() - finished.At >= youngest))
                youngest = time.GetUtcNow() - finished.At;
        }

        return youngest;
    }

    /// <summary>An output of an operation, or of a resource that stays as it is; read again where the answer to the write did not have it yet.</summary>
    /// <exception cref="OutputException">It is not there.</exception>
    public async Task<JsonNode> OutputAsync(string key, string output, CancellationToken cancellation)
    {
        if (_finished.TryGetValue(key, out var finished) && Find(finished.Resource, output) is { } known)
            return known;
        var answer = await arm.SendAsync(Read(key, finished, output), cancellation);
        if (answer.IsSuccess && finished is not null)
            _finished[key] = finished with { Resource = answer.Body };
        return Find(answer.Body, output) ?? throw new OutputException($"Azure does not say the {output} of '{key}' yet");
    }

    private ArmRequest Read(string key, Finished? finished, string output)
    {
        if (finished is not null)
            return new("GET", finished.Operation.Resource.Id, finished.Operation.ApiVersion);
        return plan.Unchanged.Concat(plan.Adopted).FirstOrDefault(resource => resource.Path == key) is { } resource
            && ResourceCatalog.Find(resource.ArmType) is { } type
            ? new("GET", resource.Id, type.ApiVersion)
            : throw new OutputException($"'{key}', whose {output} is needed, is not applied");
    }

    private static JsonNode? Find(JsonNode? node, string path) => path.Split('.').Aggregate(node, (found, name) => found switch
    {
        JsonObject value => value.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value,
        JsonArray items when int.TryParse(name, out var index) && index < items.Count => items[index],
        _ => null,
    });

    private sealed record Finished(PlanOperation Operation, JsonObject? Resource, DateTimeOffset At);
}

/// <summary>An output that is not known.</summary>
internal sealed class OutputException(string message) : Exception(message);
