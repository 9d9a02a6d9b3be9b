using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests;

/// <summary>
/// ARM in memory: keeps bodies, fills in what servers fill in, and applies plans as their contract says. What Azure refuses is the
/// local ARM's business.
/// </summary>
internal sealed class FakeArm : IArmClient
{
    private readonly Dictionary<string, JsonObject> _bodies = new(StringComparer.OrdinalIgnoreCase);

    // What is below an id stands together: lists cost what they answer, however much there is.
    private readonly SortedSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _principals = new(StringComparer.OrdinalIgnoreCase);

    public int RequestCount { get; private set; }

    public bool AnswersBackwards { get; set; }

    /// <summary>Keys of the operations in the order in which they were applied.</summary>
    public List<string> Applied { get; } = [];

    public IEnumerable<string> Ids => _ids;

    /// <summary>The body with the id that ends so.</summary>
    public JsonObject this[string end] => _bodies.Single(body => body.Key.EndsWith(end, StringComparison.OrdinalIgnoreCase)).Value;

    public bool Has(string end) => _ids.Any(id => id.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    public void Put(string id, JsonObject body)
    {
        var stored = body.DeepClone().AsObject();
        stored["id"] = id;
        stored["name"] = ResourceId.Name(id);
        _bodies[id] = stored;
        _ids.Add(id);
    }

    /// <summary>Another one with the same in it.</summary>
    public FakeArm Copy()
    {
        var copy = new FakeArm();
        foreach (var (id, body) in _bodies)
        {
            copy._bodies.Add(id, body.DeepClone().AsObject());
            copy._ids.Add(id);
        }

        foreach (var (id, principal) in _principals)
            copy._principals.Add(id, principal);
        return copy;
    }

    public void Remove(string end) => Delete(_ids.Single(id => id.EndsWith(end, StringComparison.OrdinalIgnoreCase)));

    public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        RequestCount++;
        return Task.FromResult(request.Method == "GET" && _bodies.TryGetValue(request.Id, out var body)
            ? new ArmResponse(200, Shown(request.Id, body))
            : new ArmResponse(404, null) { Error = new ArmError("ResourceNotFound", request.Id, 404) });
    }

    public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation) => throw new NotSupportedException("nothing runs long here");

    public Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation)
    {
        RequestCount++;
        var found = In(request.Id).Select(id => Shown(id, _bodies[id]));
        return Task.FromResult<IReadOnlyList<JsonObject>>([.. AnswersBackwards ? found.Reverse() : found]);
    }

    /// <summary>Carries out a plan's operations, one after another, in an order that its dependencies allow.</summary>
    public void Apply(Plan plan)
    {
        var operations = plan.Operations.ToDictionary(operation => operation.Key, StringComparer.Ordinal);
        var ids = plan.Operations.ToDictionary(operation => operation.Key, operation => operation.Resource.Id, StringComparer.Ordinal);
        var nodes = plan.Operations.Select(operation => (operation.Key, On: operation.DependsOn.Select(wait => wait.On)))
            .Concat(plan.Barriers.Select(barrier => (barrier.Key, On: barrier.DependsOn.AsEnumerable()))).ToArray();
        var places = nodes.Select((node, place) => (node.Key, place)).ToDictionary(StringComparer.Ordinal);
        var open = nodes.ToDictionary(node => node.Key, node => node.On.Count(), StringComparer.Ordinal);
        var after = nodes.SelectMany(node => node.On, (node, on) => (on, node.Key)).ToLookup(pair => pair.on, pair => pair.Key, StringComparer.Ordinal);
        var ready = new PriorityQueue<string, int>(open.Where(node => node.Value == 0).Select(node => (node.Key, Turn(node.Key))));
        while (ready.TryDequeue(out var key, out _))
        {
            if (operations.Remove(key, out var operation))
            {
                Apply(operation, ids);
                Applied.Add(key);
            }

            foreach (var next in after[key].Where(next => --open[next] == 0))
                ready.Enqueue(next, Turn(next));
        }

        if (operations.Count > 0)
            throw new InvalidOperationException($"operations wait for each other: {string.Join(", ", operations.Keys)}");

        // A barrier is passed at once.
        int Turn(string key) => operations.ContainsKey(key) ? places[key] : -1;
    }

    private void Apply(PlanOperation operation, Dictionary<string, string> ids)
    {
        var id = operation.Resource.Id;
        var body = Markers.ReplaceOutputs(operation.Body, (key, output) =>
            ResourceCatalog.Find(ResourceId.TypeOf(ids[key]))!.Output(_bodies[ids[key]], output)?.DeepClone()
                ?? throw new InvalidOperationException($"'{operation.Key}' needs {key}.{output}, which is not there"))?.AsObject();
        switch (operation.Mode)
        {
            case WriteMode.Put:
                Put(id, Filled(operation.Resource, body!));
                break;
            case WriteMode.Overlay:
                Put(id, Filled(operation.Resource, ResourceCatalog.Overlay(operation.Resource.ArmType, _bodies[id], body!)));
                break;
            case WriteMode.Patch:
                Put(id, Patched(_bodies[id], body!));
                break;
            case WriteMode.Delete:
                Delete(id);
                break;
        }
    }

    // Expanded, as the query of that name shows it.
    private static JsonObject Interface(string endpoint, int number) => new()
    {
        ["id"] = $"{endpoint.Replace("/privateEndpoints/", "/networkInterfaces/", StringComparison.Ordinal)}.nic",
        ["properties"] = new JsonObject { ["ipConfigurations"] = new JsonArray(Configuration("", $"10.0.{number}.4"), Configuration("eventHub", $"10.0.{number}.5")) },
    };

    private static JsonObject Configuration(string member, string address) => new()
    {
        ["properties"] = new JsonObject { ["privateIPAddress"] = address, ["privateLinkConnectionProperties"] = new JsonObject { ["requiredMemberName"] = member } },
    };

    private void Delete(string id)
    {
        foreach (var gone in (string[])[id, .. Below(id)])
        {
            _bodies.Remove(gone);
            _ids.Remove(gone);
        }
    }

    // Storage replaces what stands two levels down as a whole.
    private static JsonObject Patched(JsonObject current, JsonObject body)
    {
        var result = current.DeepClone().AsObject();
        foreach (var (name, value) in body)
        {
            if (value is JsonObject part && name != "tags")
            {
                foreach (var (inner, innerValue) in part)
                    BodyPath.Set(result, $"{name}.{inner}", innerValue?.DeepClone());
            }
            else
            {
                result[name] = value?.DeepClone();
            }
        }

        return result;
    }

    private JsonObject Filled(PlanResource resource, JsonObject body)
    {
        var result = body.DeepClone().AsObject();
        BodyPath.Set(result, "properties.provisioningState", "Succeeded");
        if (BodyPath.Get(result, "identity.type")?.ToString().Contains("SystemAssigned", StringComparison.Ordinal) == true)
            BodyPath.Set(result, "identity.principalId", Principal(resource.Id));
        if (resource.ArmType.EndsWith("userAssignedIdentities", StringComparison.Ordinal))
            BodyPath.Set(result, "properties.principalId", Principal(resource.Id));
        if (resource.ArmType.EndsWith("privateEndpoints", StringComparison.Ordinal) && BodyPath.Get(result, "properties.ipConfigurations") is null)
            BodyPath.Set(result, "properties.networkInterfaces", new JsonArray(Interface(resource.Id, _ids.Count)));
        foreach (var (path, value) in ServerDefaults(resource.ArmType))
        {
            if (BodyPath.Get(result, path) is null)
                BodyPath.Set(result, path, value);
        }

        return result;
    }

    private string Principal(string id)
    {
        if (!_principals.TryGetValue(id, out var principal))
            _principals.Add(id, principal = $"principal-{_principals.Count + 1}");
        return principal;
    }

    private static IEnumerable<(string Path, JsonNode Value)> ServerDefaults(string armType) => armType switch
    {
        "Microsoft.Devices/IotHubs" =>
        [
            ("etag", "AAAA"), ("properties.publicNetworkAccess", "Enabled"), ("properties.ipFilterRules", new JsonArray()),
            ("properties.routing.endpoints.eventHubs", new JsonArray()), ("properties.cloudToDevice.maxDeliveryCount", 10),
            ("properties.hostName", "x.azure-devices.net"), ("properties.routing.fallbackRoute.name", "$fallback"),
        ],
        "Microsoft.Storage/storageAccounts" => [("properties.accessTier", "Hot"), ("properties.networkAcls.defaultAction", "Allow")],
        "Microsoft.Network/virtualNetworks" => [("properties.enableDdosProtection", false)],
        "Microsoft.Network/virtualNetworks/subnets" => [("properties.privateEndpointNetworkPolicies", "Disabled"), ("properties.delegations", new JsonArray())],
        "Microsoft.EventHub/namespaces" or "Microsoft.ServiceBus/namespaces" => [("properties.publicNetworkAccess", "Enabled"), ("properties.status", "Active")],
        _ => [],
    };

    private JsonObject Shown(string id, JsonObject body)
    {
        var shown = body.DeepClone().AsObject();
        foreach (var child in ResourceCatalog.Types.OfType<IChildType>().Where(child => child.EmbeddedIn is not null && IsOf(id, child.ParentType)))
        {
            BodyPath.Set(shown, child.EmbeddedIn!, new JsonArray(Below($"{id}/{child.Segment}").Select(other => (JsonNode)_bodies[other].DeepClone()).ToArray()));
        }

        return shown;
    }

    private static bool IsOf(string id, string armType) =>
        id[..id.LastIndexOf('/')].EndsWith("/providers/" + armType, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> In(string collection)
    {
        if (collection.EndsWith("/resources", StringComparison.Ordinal))
            return Below(collection[..^"/resources".Length]).Where(id => id.Split('/').Length == 9);
        if (collection.EndsWith("/ALL", StringComparison.Ordinal))
            return Below(collection[..^"/ALL".Length]).Where(id => !id.Contains("/virtualNetworkLinks/", StringComparison.OrdinalIgnoreCase));
        var extension = collection.IndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal);
        return extension > 0
            ? Below(collection[..extension]).Where(id => id.Contains(collection[extension..] + "/", StringComparison.OrdinalIgnoreCase))
            : Below(collection).Where(id => !id[(collection.Length + 1)..].Contains('/', StringComparison.Ordinal));
    }

    // All that begins with the id and a slash: the next character to it ends the range.
    private SortedSet<string> Below(string id) => _ids.GetViewBetween(id + "/", id + (char)('/' + 1));
}
