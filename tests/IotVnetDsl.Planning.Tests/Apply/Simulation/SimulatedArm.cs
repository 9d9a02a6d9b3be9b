using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Tests.Apply.Simulation;

/// <summary>An ARM in memory, on a virtual clock: each write takes its time, and a log keeps when.</summary>
public sealed class SimulatedArm(VirtualTime time) : IArmClient
{
    private readonly Dictionary<string, JsonObject> _resources = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Running> _operations = [];
    private readonly Dictionary<string, Queue<ArmError>> _refusals = new(StringComparer.OrdinalIgnoreCase);

    public int RequestCount { get; private set; }

    /// <summary>How long a write to this id takes, and in which form it is followed.</summary>
    public Func<string, (TimeSpan Time, OperationForm? Form)> Behaviour { get; set; } = _ => (TimeSpan.FromSeconds(1), null);

    /// <summary>Writes that ARM began to carry out, refused ones left out.</summary>
    public List<Write> Writes { get; } = [];

    /// <summary>Every write that was asked for.</summary>
    public List<ArmRequest> Requests { get; } = [];

    public IReadOnlyDictionary<string, JsonObject> Resources => _resources;

    /// <summary>Called for each request before it is answered; what it returns is the answer.</summary>
    public Func<ArmRequest, ArmResponse?> Intercept { get; set; } = _ => null;

    public void Refuse(string id, params ArmError[] errors) => _refusals[id] = new(errors);

    public void Put(string id, JsonObject resource)
    {
        resource["id"] = id;
        _resources[id] = resource;
    }

    public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        RequestCount++;
        cancellation.ThrowIfCancellationRequested();
        if (request.Method != "GET")
            Requests.Add(request);
        if (Intercept(request) is { } answer)
            return answer;
        if (request.Method == "GET")
            return _resources.TryGetValue(request.Id, out var resource) ? Found(resource) : Missing(request.Id);
        if (_refusals.TryGetValue(request.Id, out var refusals) && refusals.TryDequeue(out var error))
            return new(error.Status, null) { Error = error, CorrelationId = "c0ffee" };

        var (takes, form) = Behaviour(request.Id);
        var write = new Write(request.Id, request.Method, time.Now, time.Now + takes);
        Writes.Add(write);
        if (form is null)
        {
            // Applied when it arrives: an answer that nobody waits for any more changes nothing.
            Apply(request, "Succeeded");
            await Task.Delay(takes, time, cancellation);
            return request.Method == "DELETE" ? new(204, null) : Found(_resources[request.Id]);
        }

        Apply(request, "Updating");
        var url = $"https://arm/operations/{_operations.Count}";
        _operations[url] = new(request, time.Now + takes, form.Value);
        _ = EndAsync(url, takes);
        return new(202, null) { OperationUrl = form == OperationForm.ProvisioningState ? null : url, OperationForm = form.Value };
    }

    public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation)
    {
        RequestCount++;
        cancellation.ThrowIfCancellationRequested();
        var running = _operations[url];
        var isDone = time.Now >= running.End;
        return Task.FromResult(running.Form == OperationForm.Location
            ? new ArmResponse(isDone ? 204 : 202, null)
            : new ArmResponse(200, new JsonObject { ["status"] = isDone ? "Succeeded" : "InProgress" }));
    }

    public async Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation)
    {
        var answer = Intercept(request) ?? new(200, new JsonObject { ["value"] = new JsonArray() });
        await Task.CompletedTask;
        return answer.Error is { } error ? throw new ArmException(error, request.Id) : [.. answer.Body!["value"]!.AsArray().OfType<JsonObject>()];
    }

    private async Task EndAsync(string url, TimeSpan takes)
    {
        await Task.Delay(takes, time);
        Apply(_operations[url].Request, "Succeeded");
    }

    private void Apply(ArmRequest request, string state)
    {
        if (request.Method == "DELETE")
        {
            if (state == "Succeeded")
                _resources.Remove(request.Id);
            return;
        }

        var resource = (JsonObject)request.Body!.DeepClone();
        resource["id"] = request.Id;
        var properties = resource["properties"] as JsonObject ?? [];
        properties["provisioningState"] = state;
        resource["properties"] = properties.DeepClone();
        _resources[request.Id] = resource;
    }

    private static ArmResponse Found(JsonObject resource) =>
        new(200, (JsonObject)resource.DeepClone()) { ETag = resource["etag"]?.ToString() };

    private static ArmResponse Missing(string id) => new(404, null) { Error = new("ResourceNotFound", $"'{id}' was not found.", 404) };

    public sealed record Write(string Id, string Method, TimeSpan Start, TimeSpan End);

    private sealed record Running(ArmRequest Request, TimeSpan End, OperationForm Form);
}
