using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>Something that a colleague does by hand.</summary>
/// <param name="arm">Where.</param>
/// <param name="id">What is edited, or made.</param>
/// <param name="change">How its body is changed.</param>
/// <param name="isThere">Whether that is still so.</param>
internal sealed class StrangersEdit(IArmClient arm, string id, Action<JsonObject> change, Func<JsonObject, bool> isThere)
{
    private const string Changing = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-changing/providers";
    private const string Hub = Changing + "/Microsoft.Devices/IotHubs/changing-hub";
    private const string Network = Changing + "/Microsoft.Network/virtualNetworks/vnet-changing";
    private const string Account = Changing + "/Microsoft.Storage/storageAccounts/changingarchive";

    private const string Wider = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-wider/providers";
    private const string Vault = Wider + "/Microsoft.KeyVault/vaults/kv-wider";
    private const string Streams = Wider + "/Microsoft.EventHub/namespaces/wider-streams";
    private const string Names = Wider + "/Microsoft.Network/dnsForwardingRulesets/dnsfrs-wider";
    private const string TheirHub = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-keepers/providers/Microsoft.Devices/IotHubs/shared-hub";

    private bool _isMade;

    /// <summary>What may be done in the changing plant.</summary>
    public static IReadOnlyList<Func<IArmClient, StrangersEdit>> InChanging { get; } =
    [
        arm => new(arm, Hub, Tag, IsTagged),
        arm => new(arm, Account, Tag, IsTagged),
        arm => new(arm, Network, Tag, IsTagged),
        arm => new(arm, Hub, Routes, HasRoute),
        arm => new(arm, Account, body => Add(body, "properties.networkAcls.ipRules", new() { ["value"] = "192.0.2.7", ["action"] = "Allow" }), body => Has(body, "properties.networkAcls.ipRules", "value", "192.0.2.7")),
        arm => new(arm, Network + "/subnets/strangers", subnet => BodyPath.Set(subnet, "properties.addressPrefix", "10.20.9.0/24"), _ => true),
    ];

    /// <summary>What may be done in the wider plant, and in the hub that others keep.</summary>
    public static IReadOnlyList<Func<IArmClient, StrangersEdit>> InWider { get; } =
    [
        arm => new(arm, Vault, Tag, IsTagged),
        arm => new(arm, Vault, body => Add(body, "properties.networkAcls.ipRules", new() { ["value"] = "192.0.2.7/32" }), body => Has(body, "properties.networkAcls.ipRules", "value", "192.0.2.7/32")),
        arm => new(arm, Wider + "/Microsoft.Devices/provisioningServices/wider-provisioning", Tag, IsTagged),
        arm => new(arm, Streams, Tag, IsTagged),
        arm => new(arm, Streams + "/eventhubs/telemetry", body => BodyPath.Set(body, "properties.userMetadata", "strangers"), body => BodyPath.Get(body, "properties.userMetadata")?.ToString() == "strangers"),
        arm => new(arm, Streams + "/authorizationRules/strangers", body => BodyPath.Set(body, "properties.rights", new JsonArray("Listen")), _ => true),
        arm => new(arm, Names, Tag, IsTagged),
        arm => new(arm, Names + "/forwardingRules/strangers", body => body["properties"] = new JsonObject { ["domainName"] = "strangers.example.", ["targetDnsServers"] = new JsonArray(new JsonObject { ["ipAddress"] = "10.9.9.9", ["port"] = 53 }) }, _ => true),
        arm => new(arm, TheirHub, Routes, HasRoute),
        arm => new(arm, TheirHub, Tag, IsTagged),
    ];

    /// <summary>Whether a resource is the edited one, or holds it.</summary>
    public bool Concerns(string other) => ResourceId.Same(other, id) || (ResourceId.IsBelow(id, other) && !ResourceId.Same(ResourceId.GroupOf(id), other));

    /// <summary>As people do it: read, changed, written. What Azure refuses is not made.</summary>
    public async Task MakeAsync()
    {
        var request = new ArmRequest("GET", id, ResourceCatalog.Find(ResourceId.TypeOf(id))!.ApiVersion);
        var current = await arm.SendAsync(request, default);
        if (!current.IsSuccess && !id.EndsWith("/strangers", StringComparison.Ordinal))
            return;
        var body = current.Body?.DeepClone().AsObject() ?? [];
        change(body);
        _isMade = (await arm.SendAsync(request with { Method = "PUT", Body = body, IfMatch = ResourceId.TypeOf(id) is "Microsoft.Devices/IotHubs" or "Microsoft.Devices/provisioningServices" or "Microsoft.Network/dnsForwardingRulesets" ? current.ETag : null }, default)).IsSuccess;
    }

    public bool IsKept(Func<string, JsonObject?> read) => !_isMade || (read(id) is { } body && isThere(body));

    private static void Tag(JsonObject resource)
    {
        var tags = resource["tags"] as JsonObject ?? [];
        tags["stranger"] = "was here";
        resource["tags"] = tags.DeepClone();
    }

    private static bool IsTagged(JsonObject resource) => resource["tags"]?["stranger"] is not null;

    private static void Routes(JsonObject hub) => Add(hub, "properties.routing.routes", new()
    {
        ["name"] = "strangers", ["source"] = "DeviceMessages", ["condition"] = "true", ["endpointNames"] = new JsonArray("events"), ["isEnabled"] = true,
    });

    private static bool HasRoute(JsonObject hub) => Has(hub, "properties.routing.routes", "name", "strangers");

    private static void Add(JsonObject body, string path, JsonObject entry)
    {
        var entries = BodyPath.Get(body, path) as JsonArray ?? [];
        entries.Add(entry);
        BodyPath.Set(body, path, entries.DeepClone());
    }

    private static bool Has(JsonObject body, string path, string member, string value) =>
        BodyPath.Get(body, path) is JsonArray entries && entries.Any(entry => entry![member]!.ToString() == value);
}
