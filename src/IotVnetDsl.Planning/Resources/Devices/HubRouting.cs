using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Where a hub sends messages.</summary>
internal static class HubRouting
{
    private const string Routing = "properties.routing.";

    private static readonly Part FallbackRoute = new("FallbackRoute", "FallbackRoute");

    private static readonly Codec Sources = Codec.Choice(
        "RouteSource", "DeviceMessages", "TwinChangeEvents", "DeviceLifecycleEvents", "DeviceJobLifecycleEvents", "DeviceConnectionStateEvents");

    // The endpoint that every hub has.
    private const string BuiltIn = "events";

    /// <summary>What one write must keep together: a route to an endpoint that is not there is refused.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        Routing + "endpoints.storageContainers", Routing + "endpoints.eventHubs", Routing + "endpoints.serviceBusQueues",
        Routing + "endpoints.serviceBusTopics", HubCosmosEndpoints.ListPath, Routing + "routes", Routing + "enrichments",
    ];

    private static ImmutableArray<ModelledProperty> Endpoints => [.. HubEndpoints.Properties, HubCosmosEndpoints.Property];

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        .. Endpoints,
        new("routes", Routing + "routes")
        {
            Items = new(
                "name",
                new Records("Routes", "Route"),
                [
                    new("name", "name") { Mapping = new Member("Name", Codec.Text), Comparison = Comparison.IgnoreCase },
                    new("source", "source") { IsRequired = true, Mapping = new Member("Source", Sources), Comparison = Comparison.IgnoreCase },
                    new("condition", "condition") { Mapping = new Member("Condition", Codec.Text), Default = "true" },
                    new("endpoint", "endpointNames")
                    {
                        IsRequired = true,
                        Mapping = new Member("Endpoint", Codec.SingleOf(Codec.Text)),
                        Comparison = Comparison.Set,
                        Text = Words.List,
                    },
                    // Required by ARM.
                    new("enabled", "isEnabled") { Mapping = new Member("Enabled", Codec.Flag) { Unset = true }, Text = Words.YesOrNo },
                ],
                item => $"{item["name"]} -> {Words.List(item["endpointNames"]!)}")
            {
                KeepsSurplus = true,
            },
        },
        // Always sent: Azure turns it on in a new hub that says nothing of routing, and off at the next write that says nothing.
        new("fallback route", Routing + "fallbackRoute.isEnabled")
        {
            Mapping = new Member("Enabled", Codec.Flag) { In = FallbackRoute, Unset = true, IsAlwaysSent = true },
            Text = Words.EnabledOrDisabled,
        },
        .. Fallback("fallback source", "source", "DeviceMessages"),
        .. Fallback("fallback endpoint", "endpointNames", new JsonArray("events")),
        new("fallback condition", Routing + "fallbackRoute.condition")
        {
            Mapping = new Member("Condition", Codec.Text) { In = FallbackRoute, Unset = "true", IsAlwaysSent = true },
            IsDetail = true,
        },
        new("enrichments", Routing + "enrichments")
        {
            Items = new(
                "key",
                new Records("Enrichments", "Enrichment"),
                [
                    new("key", "key") { Mapping = new Member("Key", Codec.Text), Comparison = Comparison.IgnoreCase },
                    new("value", "value") { IsRequired = true, Mapping = new Member("Value", Codec.Text) },
                    new("endpoints", "endpointNames")
                    {
                        IsRequired = true,
                        Mapping = new Member("Endpoints", Codec.ListOf(Codec.Text)),
                        Comparison = Comparison.Set,
                        Text = Words.List,
                    },
                ],
                item => $"{item["key"]} = {item["value"]} for {Words.List(item["endpointNames"]!)}")
            {
                KeepsSurplus = true,
            },
        },
    ];

    /// <summary>What others may have items of their own in.</summary>
    public static ImmutableArray<string> Lists { get; } = [.. Properties.Where(property => property.Items is not null).Select(property => property.ArmPath)];

    /// <summary>Routes and enrichments that name an endpoint which the hub does not have.</summary>
    public static IEnumerable<LooseEnd> LooseEnds(JsonObject hub)
    {
        var endpoints = Endpoints.SelectMany(list => Items(hub, list.ArmPath)).Select(endpoint => endpoint["name"]?.ToString() ?? "")
            .Append(BuiltIn).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from list in Properties
               let keyed = list.Items
               where keyed is { KeepsSurplus: true } && !Endpoints.Contains(list)
               from item in Items(hub, list.ArmPath)
               let missing = (item["endpointNames"] as JsonArray ?? []).Select(name => name?.ToString() ?? "").FirstOrDefault(name => !endpoints.Contains(name))
               where missing is not null
               select new LooseEnd(list.ArmPath, item[keyed.Key]?.ToString() ?? "", missing);
    }

    private static IEnumerable<JsonObject> Items(JsonObject hub, string list) => (BodyPath.Get(hub, list) as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<ModelledProperty> Fallback(string name, string member, JsonNode value) =>
    [
        new(name, Routing + "fallbackRoute." + member)
        {
            Mapping = Mapping.Follows(_ => value.DeepClone()),
            Comparison = member == "source" ? Comparison.IgnoreCase : Comparison.Set,
            Text = node => node is JsonArray ? Words.List(node) : node.ToString(),
            IsDetail = true,
        },
    ];
}
