using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class Subnets : ChildResourceType
{
    private const string Delegation = "Delegation";
    private const string Prefix = "properties.addressPrefix";

    private static readonly string[] Uses = ["properties.privateEndpoints", "properties.ipConfigurations", "properties.ipConfigurationProfiles", "properties.resourceNavigationLinks", "properties.serviceAssociationLinks"];

    public override string GraphType => "VirtualNetwork";

    public override string Member => "Subnets";

    public override string ItemType => "Subnet";

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
        new("address prefix", Prefix)
        {
            Mapping = new Member("AddressPrefix", Codec.Prefix),
            // As recent clients write it, with or without an IPv6 block.
            Twin = new("properties.addressPrefixes", list => list.AsArray().FirstOrDefault(prefix => !prefix!.ToString().Contains(':', StringComparison.Ordinal)), _ => null),
        },
        new("service endpoints", "properties.serviceEndpoints")
        {
            Items = new(
                "service",
                new Records("ServiceEndpoints", "ServiceEndpoint"),
                [new("service", "service") { Mapping = new Member("Name", Codec.Text), Comparison = Comparison.IgnoreCase }],
                item => item["service"]!.ToString()),
        },
        new("delegation", "properties.delegations")
        {
            Items = new(
                "properties.serviceName",
                ListMapping.Of(subnet => subnet.Has(Delegation) ? [subnet] : null, (items, subnet) => subnet[Delegation] = items.Count > 0 ? items[0][Delegation] : UnsetValue.Instance),
                [
                    new("name", "name") { Mapping = Mapping.Fixed("delegation"), Comparison = Comparison.Any },
                    new("service", "properties.serviceName") { Mapping = new Member(Delegation, Codec.Text), Comparison = Comparison.IgnoreCase },
                ],
                item => BodyPath.Get(item, "properties.serviceName")!.ToString()),
        },
        new("network policies for private endpoints", "properties.privateEndpointNetworkPolicies")
        {
            Mapping = new Member(
                "PrivateEndpointNetworkPolicies",
                Codec.Choice("PrivateEndpointNetworkPolicies", "Disabled", "Enabled", "NetworkSecurityGroupEnabled", "RouteTableEnabled")),
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
    ];

    /// <summary>The addresses of a subnet, in either form that Azure has.</summary>
    public static IEnumerable<string> Prefixes(JsonObject subnet) =>
        (BodyPath.Get(subnet, Prefix) is { } one ? new[] { one } : (BodyPath.Get(subnet, "properties.addressPrefixes") as JsonArray ?? []).OfType<JsonNode>()).Select(prefix => prefix.ToString());

    internal override string Users => "properties.privateEndpoints";

    // Interfaces of machines as well. Of the other lists nobody knows who can take things out of them.
    internal override IEnumerable<string> UsersOf(JsonObject body) => base.UsersOf(body).Concat(
        (BodyPath.Get(body, "properties.ipConfigurations") as JsonArray ?? []).Select(user => user?["id"]?.ToString()).OfType<string>().Where(id => !IsOfEndpoint(id))
            .SelectMany(id => ResourceId.SelfAndAbove(id).Where(above => ResourceId.Same(ResourceId.TypeOf(above), "Microsoft.Network/networkInterfaces"))));

    internal override IEnumerable<string> Refusals(ActualResource existing, JsonObject body, ImmutableArray<Difference> differences, Func<string, bool> isDeclared)
    {
        string[] users = [.. Uses.SelectMany(path => (BodyPath.Get(existing.Body, path) as JsonArray ?? []).OfType<JsonObject>()).Select(user => user["id"]?.ToString()).OfType<string>().Where(id => !IsOfEndpoint(id)).Select(User).Distinct()];
        return users.Length > 0 && differences.FirstOrDefault(difference => difference.ArmPath == Prefix) is { } moved
            ? [$"address prefix {moved.Shown[0].Before} -> {moved.Shown[0].After}: Azure moves no subnet that is in use, here by {string.Join(", ", users)}. Make a new subnet beside it, and move what is in it there first"]
            : [];
    }

    // The interface of a private endpoint is Azure's, and the endpoint is in the list itself.
    private static bool IsOfEndpoint(string id) => ResourceId.Name(id).StartsWith("privateEndpointIpConfig.", StringComparison.OrdinalIgnoreCase);

    // An address is of an interface or a gateway.
    private static string User(string id)
    {
        var parts = id.Split('/');
        return parts.Length > 8 ? $"'{parts[8]}'" : $"'{id}'";
    }
}
