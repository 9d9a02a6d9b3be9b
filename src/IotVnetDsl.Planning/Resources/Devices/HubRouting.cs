using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Where a hub sends messages.</summary>
internal static class HubRouting
{
    private const string Routing = "properties.routing.";

    /// <summary>What one write must keep together: a route to an endpoint that is not there is refused.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        Routing + "endpoints.storageContainers", Routing + "endpoints.eventHubs", Routing + "endpoints.serviceBusQueues",
        Routing + "endpoints.serviceBusTopics", Routing + "routes", Routing + "enrichments",
    ];

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        .. HubEndpoints.Properties,
        new("routes", Routing + "routes")
        {
            Items = new(
                "name",
                hub => hub.Parts("Routes"),
                [
                    new("name", "name") { Value = route => route.Value("Name"), Comparison = Comparison.IgnoreCase },
                    new("source", "source") { Value = route => route.Value("Source"), Comparison = Comparison.IgnoreCase },
                    new("condition", "condition") { Value = route => route.Value("Condition"), Default = "true" },
                    new("endpoint", "endpointNames")
                    {
                        Value = route => new JsonArray(route.Value("Endpoint")),
                        Comparison = Comparison.Set,
                        Text = Words.List,
                    },
                    // Required by ARM.
                    new("enabled", "isEnabled") { Value = route => route.Value("Enabled") ?? true, Text = Words.YesOrNo },
                ],
                item => $"{item["name"]} -> {Words.List(item["endpointNames"]!)}")
            {
                KeepsSurplus = true,
            },
        },
        new("fallback route", Routing + "fallbackRoute.isEnabled")
        {
            Value = hub => hub.Part("FallbackRoute") is { } route ? route.Value("Enabled") ?? true : null,
            Text = Words.EnabledOrDisabled,
        },
        .. Fallback("fallback source", "source", _ => "DeviceMessages"),
        .. Fallback("fallback endpoint", "endpointNames", _ => new JsonArray("events")),
        new("fallback condition", Routing + "fallbackRoute.condition")
        {
            Value = hub => hub.Part("FallbackRoute") is { } route ? route.Value("Condition") ?? "true" : null,
            IsDetail = true,
        },
        new("enrichments", Routing + "enrichments")
        {
            Items = new(
                "key",
                hub => hub.Parts("Enrichments"),
                [
                    new("key", "key") { Value = enrichment => enrichment.Value("Key"), Comparison = Comparison.IgnoreCase },
                    new("value", "value") { Value = enrichment => enrichment.Value("Value") },
                    new("endpoints", "endpointNames")
                    {
                        Value = enrichment => enrichment.Values("Endpoints"),
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

    private static IEnumerable<ModelledProperty> Fallback(string name, string member, Func<Source, JsonNode> value) =>
    [
        new(name, Routing + "fallbackRoute." + member)
        {
            Value = hub => hub.Has("FallbackRoute") ? value(hub) : null,
            Comparison = member == "source" ? Comparison.IgnoreCase : Comparison.Set,
            Text = node => node is JsonArray ? Words.List(node) : node.ToString(),
            IsDetail = true,
        },
    ];
}
