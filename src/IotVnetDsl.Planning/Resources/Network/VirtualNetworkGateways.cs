using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class VirtualNetworkGateways : GroupResourceType
{
    private const string AddressPath = "properties.publicIPAddress.id";

    private static readonly Immutability CannotMove = new("Azure cannot move a gateway to another network", Replaces: true);
    private static readonly Immutability CannotTurn = new("Azure makes no other kind of gateway of one", Replaces: true);

    public override string GraphType => "VirtualNetworkGateway";

    public override string ArmType => "Microsoft.Network/virtualNetworkGateways";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "gateways";

    public override Tier Tier => Tier.Target;

    public override string BilledByTheHour(JsonObject body) => "virtual network gateways";

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.resourceGuid", "properties.inboundDnsForwardingEndpoint", "properties.sku.capacity",
        "properties.ipConfigurations.*.properties.privateIPAddress", "identity.principalId", "identity.tenantId",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("kind", "properties.gatewayType") { Value = gateway => gateway.Value("Kind"), Comparison = Comparison.IgnoreCase, Immutable = CannotTurn },
        new("routing", "properties.vpnType")
        {
            Value = gateway => gateway.Is("Kind", "Vpn") ? "RouteBased" : null,
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotTurn,
            IsDetail = true,
        },
        new("SKU", "properties.sku.name")
        {
            Value = gateway => gateway.Value("Sku"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure resizes a gateway inside its family of SKUs only", Replaces: true) { Between = (from, to) => Family(from) != Family(to) },
        },
        new("SKU's tier", "properties.sku.tier") { Value = gateway => gateway.Value("Sku"), Comparison = Comparison.IgnoreCase, IsDetail = true },
        new("generation", "properties.vpnGatewayGeneration")
        {
            Value = gateway => gateway.Value("Generation"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure keeps a gateway's generation", Replaces: true),
        },
        new("public addresses", "properties.ipConfigurations")
        {
            Items = new(
                AddressPath,
                Configurations,
                [
                    new("name", "name") { Value = configuration => configuration.Value("Name"), Comparison = Comparison.Any },
                    new("network", "properties.subnet.id") { Value = Subnet, Comparison = Comparison.IgnoreCase, Immutable = CannotMove, Text = NetworkOf },
                    new("address", AddressPath) { Value = configuration => configuration.Id("Address"), Comparison = Comparison.IgnoreCase, Text = Words.NameOfId },
                ],
                item => BodyPath.Get(item, AddressPath) is { } address ? Words.NameOfId(address) : "Azure's own"),
        },
        new("active-active", "properties.activeActive") { Value = gateway => gateway.Value("ActiveActive"), Default = false, Text = Words.EnabledOrDisabled },
        new("BGP", "properties.enableBgp") { Value = gateway => gateway.Value("EnableBgp"), Default = false, Text = Words.EnabledOrDisabled },
        .. Bgp.Properties,
    ];

    // One for each address; without one, the gateway stands in its subnet all the same.
    private static IEnumerable<Source> Configurations(Source gateway) => gateway.References("PublicIpAddresses").Cast<GraphValue>()
        .DefaultIfEmpty(UnsetValue.Instance)
        .Select((address, index) => gateway.With(
            ("Name", new ScalarValue(index == 0 ? "default" : $"default{index + 1}")), ("Address", address), ("VirtualNetwork", gateway.Record["VirtualNetwork"])));

    private static JsonNode? Subnet(Source configuration) => configuration.Reference("VirtualNetwork") is { } network
        ? configuration.Id(network with { Child = "Subnets", Key = new ScalarValue("GatewaySubnet") })
        : null;

    private static string NetworkOf(JsonNode subnet) => ResourceId.Name(subnet.ToString().Replace("/subnets/GatewaySubnet", "", StringComparison.OrdinalIgnoreCase));

    // VpnGw1AZ and VpnGw5AZ are of one, ErGw1AZ and ErGwScale of another, those of old names each of its own.
    private static string Family(string sku) => sku.IndexOf("Gw", StringComparison.OrdinalIgnoreCase) is > 0 and var end
        ? sku[..end].ToUpperInvariant()
        : sku.ToUpperInvariant();
}
