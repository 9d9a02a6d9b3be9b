using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class Subnets : ChildResourceType
{
    public override string GraphType => "VirtualNetwork";

    public override string Member => "Subnets";

    public override string ArmType => "Microsoft.Network/virtualNetworks/subnets";

    public override string ParentType => "Microsoft.Network/virtualNetworks";

    public override string Segment => "subnets";

    public override string EmbeddedIn => "properties.subnets";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Subnet;

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.privateEndpoints", "properties.ipConfigurations", "properties.ipConfigurationProfiles",
        "properties.resourceNavigationLinks", "properties.serviceAssociationLinks", "properties.purpose",
        "properties.serviceEndpoints.*.provisioningState", "properties.delegations.*.etag", "properties.delegations.*.id",
        "properties.delegations.*.properties.provisioningState", "properties.delegations.*.properties.actions",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("address prefix", "properties.addressPrefix")
        {
            Value = subnet => subnet.Value("AddressPrefix"),
            // As recent clients write it, with or without an IPv6 block.
            Twin = new("properties.addressPrefixes", list => list.AsArray().FirstOrDefault(prefix => !prefix!.ToString().Contains(':', StringComparison.Ordinal)), _ => null),
        },
        new("service endpoints", "properties.serviceEndpoints")
        {
            Items = new(
                "service",
                subnet => subnet.Parts("ServiceEndpoints"),
                [new("service", "service") { Value = endpoint => endpoint.Value("Name"), Comparison = Comparison.IgnoreCase }],
                item => item["service"]!.ToString()),
        },
        new("delegation", "properties.delegations")
        {
            Items = new(
                "properties.serviceName",
                subnet => subnet.Has("Delegation") ? [subnet] : null,
                [
                    new("name", "name") { Value = _ => JsonValue.Create("delegation"), Comparison = Comparison.Any },
                    new("service", "properties.serviceName") { Value = subnet => subnet.Value("Delegation"), Comparison = Comparison.IgnoreCase },
                ],
                item => BodyPath.Get(item, "properties.serviceName")!.ToString()),
        },
        new("network policies for private endpoints", "properties.privateEndpointNetworkPolicies")
        {
            Value = subnet => subnet.Value("PrivateEndpointNetworkPolicies"),
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
    ];
}
