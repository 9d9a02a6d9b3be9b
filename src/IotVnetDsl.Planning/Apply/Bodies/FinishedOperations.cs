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
        var (id, type, finished) = Find(key, output);
        if (finished?.Resource is { } written && type.Output(written, output) is { } known)
            return known;
        var answer = await arm.SendAsync(new("GET", id, finished?.Operation.ApiVersion ?? type.ApiVersion), cancellation);
        var resource = answer is { IsSuccess: true, Body: { } body } && type.Output(body, output) is null && type.Expandable is { } list
            ? await arm.ExpandAsync(body, list, cancellation)
            : answer.Body;
        if (answer.IsSuccess && finished is not null)
            _finished[key] = finished with { Resource = resource };
        return (resource is null ? null : type.Output(resource, output)) ?? throw new OutputException($"Azure does not say the {output} of '{key}' yet");
    }

    private (string Id, ArmResourceType Type, Finished? Finished) Find(string key, string output)
    {
        var resource = _finished.TryGetValue(key, out var finished) ? finished.Operation.Resource : plan.Unchanged.Concat(plan.Adopted).FirstOrDefault(resource => resource.Path == key);
        return resource is not null && ResourceCatalog.Find(resource.ArmType) is { } type
            ? (resource.Id, type, finished)
            : throw new OutputException($"'{key}', whose {output} is needed, is not applied");
    }

    private sealed record Finished(PlanOperation Operation, JsonObject? Resource, DateTimeOffset At);
}

/// <summary>An output that is not known.</summary>
internal sealed class OutputException(string message) : Exception(message);
