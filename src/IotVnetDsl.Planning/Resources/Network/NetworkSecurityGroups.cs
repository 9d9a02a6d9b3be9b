using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class NetworkSecurityGroups : GroupResourceType
{
    private const string Every = "*";

    private static readonly Codec Texts = Codec.ListOf(Codec.Text);

    private static readonly ImmutableArray<ModelledProperty> OfRule =
    [
        new("name", "name") { Mapping = new Member("Name", Codec.Text), Comparison = Comparison.IgnoreCase },
        new("priority", "properties.priority") { Mapping = new Member("Priority", Codec.Number) },
        new("direction", "properties.direction") { Mapping = new Member("Direction", Codec.Choice("TrafficDirection", "Inbound", "Outbound")), Comparison = Comparison.IgnoreCase, Text = Words.Lower },
        new("access", "properties.access") { Mapping = new Member("Access", Choices.FirewallAction), Comparison = Comparison.IgnoreCase, Text = Words.Lower },
        new("protocol", "properties.protocol")
        {
            Mapping = new Member("Protocol", Codec.Spelled("TrafficProtocol", ("Any", Every), ("Tcp", "Tcp"), ("Udp", "Udp"), ("Icmp", "Icmp"), ("Esp", "Esp"), ("Ah", "Ah")))
            {
                Unset = Every,
            },
            Comparison = Comparison.IgnoreCase,
        },
        .. Places("from", "sourceAddressPrefix", "sourceAddressPrefixes", "Sources", "SourceGroups"),
        Groups("from groups", "properties.sourceApplicationSecurityGroups", "SourceGroups"),
        .. Places("from port", "sourcePortRange", "sourcePortRanges", "SourcePorts"),
        .. Places("to", "destinationAddressPrefix", "destinationAddressPrefixes", "Destinations", "DestinationGroups"),
        Groups("to groups", "properties.destinationApplicationSecurityGroups", "DestinationGroups"),
        .. Places("to port", "destinationPortRange", "destinationPortRanges", "DestinationPorts"),
        new("description", "properties.description") { Mapping = new Member("Description", Codec.Text) },
    ];

    public override string GraphType => "NetworkSecurityGroup";

    public override string ArmType => "Microsoft.Network/networkSecurityGroups";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    internal override string Users => "properties.subnets";

    internal override IEnumerable<string> UsersOf(JsonObject body) => base.UsersOf(body)
        .Concat((BodyPath.Get(body, "properties.networkInterfaces") as JsonArray ?? []).Select(user => user?["id"]?.ToString()).OfType<string>());

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.resourceGuid", "properties.defaultSecurityRules", "properties.subnets", "properties.networkInterfaces", "properties.flowLogs",
        "properties.securityRules.*.etag", "properties.securityRules.*.properties.provisioningState",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("rules", "properties.securityRules") { Items = new("name", new Records("Rules", "SecurityRule"), OfRule, Describe) },
    ];

    // Azure has one property for a single value and another for several; the one that is not meant is removed.
    private static ImmutableArray<ModelledProperty> Places(string name, string single, string several, string member, string? groups = null) =>
    [
        new(name, $"properties.{single}")
        {
            Mapping = Mapping.Of(
                rule => (JsonArray?)rule.Value(member, Texts) switch
                {
                    null when groups is not null && rule.References(groups).Any() => null,
                    null or { Count: 0 } => Every,
                    [var only] => only!.DeepClone(),
                    _ => null,
                },
                (place, _, rule) =>
                {
                    if (place.ToString() is not ("" or Every))
                        rule[member] = Texts.Read(new JsonArray(place.DeepClone()));
                }),
            NoneWith = "name",
            Comparison = Comparison.IgnoreCase,
        },
        new(name, $"properties.{several}")
        {
            Mapping = Mapping.Of(
                rule => rule.Value(member, Texts) is JsonArray { Count: > 1 } values ? values : null,
                (places, _, rule) =>
                {
                    if (places is JsonArray { Count: > 0 })
                        rule[member] = Texts.Read(places);
                }),
            NoneWith = "name",
            Comparison = Comparison.Set,
            Text = Words.List,
        },
    ];

    private static ModelledProperty Groups(string name, string path, string member) => new(name, path)
    {
        Mapping = Mapping.Of(
            rule => rule.References(member).ToArray() is { Length: > 0 } groups
                ? new JsonArray([.. groups.Select(group => (JsonNode)new JsonObject { ["id"] = rule.Id(group) })])
                : null,
            (groups, body, rule) =>
            {
                if (groups is JsonArray { Count: > 0 } ids)
                    rule[member] = new SequenceValue([.. ids.Select(group => body.Names.Reference(group!["id"]!.ToString()))], IsOpen: false);
            }),
        NoneWith = "name",
        Comparison = Comparison.Ids,
        Text = groups => Words.NamesOfIds(groups.AsArray().OfType<JsonObject>().Select(group => group["id"]!.ToString())),
    };

    private static string Describe(JsonObject rule) =>
        $"{rule["name"]} ({Word(rule, "priority")} {Word(rule, "direction")} {Word(rule, "access")})".ToLowerInvariant();

    private static string? Word(JsonObject rule, string name) => BodyPath.Get(rule, $"properties.{name}")?.ToString();
}
