using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>Something that a colleague does by hand in the changing plant.</summary>
internal sealed class StrangersEdit(IArmClient arm, int kind)
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-changing/providers";
    private const string Hub = Group + "/Microsoft.Devices/IotHubs/changing-hub";
    private const string Network = Group + "/Microsoft.Network/virtualNetworks/vnet-changing";
    private const string Account = Group + "/Microsoft.Storage/storageAccounts/changingarchive";

    private static readonly (string Id, Action<JsonObject> Change, Func<JsonObject, bool> IsThere)[] All =
    [
        (Hub, Tag, IsTagged),
        (Account, Tag, IsTagged),
        (Network, Tag, IsTagged),
        (Hub, Routes, hub => BodyPath.Get(hub, "properties.routing.routes") is JsonArray routes && routes.Any(route => route!["name"]!.ToString() == "strangers")),
        (Account, IpRules, account => BodyPath.Get(account, "properties.networkAcls.ipRules") is JsonArray rules && rules.Any(rule => rule!["value"]!.ToString() == "192.0.2.7")),
        (Network + "/subnets/strangers", subnet => BodyPath.Set(subnet, "properties.addressPrefix", "10.20.9.0/24"), _ => true),
    ];

    private bool _isMade;

    public static int Kinds => All.Length;

    private string Id => All[kind].Id;

    /// <summary>Whether a resource is the edited one, or holds it.</summary>
    public bool Concerns(string id) => ResourceId.Same(id, Id) || (ResourceId.IsBelow(Id, id) && !ResourceId.Same(ResourceId.GroupOf(Id), id));

    /// <summary>As people do it: read, changed, written. What Azure refuses is not made.</summary>
    public async Task MakeAsync()
    {
        var request = new ArmRequest("GET", Id, ResourceCatalog.Find(ResourceId.TypeOf(Id))!.ApiVersion);
        var current = await arm.SendAsync(request, default);
        if (!current.IsSuccess && !Id.Contains("/subnets/", StringComparison.Ordinal))
            return;
        var body = current.Body?.DeepClone().AsObject() ?? [];
        All[kind].Change(body);
        _isMade = (await arm.SendAsync(request with { Method = "PUT", Body = body, IfMatch = ResourceId.Same(Id, Hub) ? current.ETag : null }, default)).IsSuccess;
    }

    public bool IsKept(Func<string, JsonObject?> read) => !_isMade || (read(Id) is { } body && All[kind].IsThere(body));

    private static void Tag(JsonObject resource)
    {
        var tags = resource["tags"] as JsonObject ?? [];
        tags["stranger"] = "was here";
        resource["tags"] = tags.DeepClone();
    }

    private static bool IsTagged(JsonObject resource) => resource["tags"]?["stranger"] is not null;

    private static void Routes(JsonObject hub)
    {
        var routes = BodyPath.Get(hub, "properties.routing.routes") as JsonArray ?? [];
        routes.Add(new JsonObject { ["name"] = "strangers", ["source"] = "DeviceMessages", ["condition"] = "true", ["endpointNames"] = new JsonArray("events"), ["isEnabled"] = true });
        BodyPath.Set(hub, "properties.routing.routes", routes.DeepClone());
    }

    private static void IpRules(JsonObject account)
    {
        var rules = BodyPath.Get(account, "properties.networkAcls.ipRules") as JsonArray ?? [];
        rules.Add(new JsonObject { ["value"] = "192.0.2.7", ["action"] = "Allow" });
        BodyPath.Set(account, "properties.networkAcls.ipRules", rules.DeepClone());
    }
}
