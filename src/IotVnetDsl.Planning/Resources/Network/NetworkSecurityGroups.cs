using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class NetworkSecurityGroups : GroupResourceType
{
    private static readonly ImmutableArray<ModelledProperty> OfRule =
    [
        new("name", "name") { Value = rule => rule.Value("Name"), Comparison = Comparison.IgnoreCase },
        new("priority", "properties.priority") { Value = rule => rule.Value("Priority") },
        new("direction", "properties.direction") { Value = rule => rule.Value("Direction"), Comparison = Comparison.IgnoreCase, Text = Words.Lower },
        new("access", "properties.access") { Value = rule => rule.Value("Access"), Comparison = Comparison.IgnoreCase, Text = Words.Lower },
        new("protocol", "properties.protocol")
        {
            Value = rule => rule.Text("Protocol") is { } protocol && protocol != "Any" ? protocol : "*",
            Comparison = Comparison.IgnoreCase,
        },
        .. Places("from", "sourceAddressPrefix", "sourceAddressPrefixes", "Sources"),
        .. Places("from port", "sourcePortRange", "sourcePortRanges", "SourcePorts"),
        .. Places("to", "destinationAddressPrefix", "destinationAddressPrefixes", "Destinations"),
        .. Places("to port", "destinationPortRange", "destinationPortRanges", "DestinationPorts"),
        new("description", "properties.description") { Value = rule => rule.Value("Description") },
    ];

    public override string GraphType => "NetworkSecurityGroup";

    public override string ArmType => "Microsoft.Network/networkSecurityGroups";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.resourceGuid", "properties.defaultSecurityRules", "properties.subnets", "properties.networkInterfaces", "properties.flowLogs",
        "properties.securityRules.*.etag", "properties.securityRules.*.properties.provisioningState",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("rules", "properties.securityRules") { Items = new("name", group => group.Parts("Rules"), OfRule, Describe) },
    ];

    // Azure has one property for a single value and another for several; the one that is not meant is removed.
    private static ImmutableArray<ModelledProperty> Places(string name, string single, string several, string member) =>
    [
        new(name, $"properties.{single}")
        {
            Value = rule => rule.Values(member) switch
            {
                null or { Count: 0 } => "*",
                [var only] => only!.DeepClone(),
                _ => null,
            },
            NoneWith = $"properties.{several}",
            Comparison = Comparison.IgnoreCase,
        },
        new(name, $"properties.{several}")
        {
            Value = rule => rule.Values(member) is { Count: > 1 } values ? values : null,
            NoneWith = $"properties.{single}",
            Comparison = Comparison.Set,
            Text = Words.List,
        },
    ];

    private static string Describe(JsonObject rule) =>
        $"{rule["name"]} ({Word(rule, "priority")} {Word(rule, "direction")} {Word(rule, "access")})".ToLowerInvariant();

    private static string? Word(JsonObject rule, string name) => BodyPath.Get(rule, $"properties.{name}")?.ToString();
}
