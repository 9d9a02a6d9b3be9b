using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class VirtualNetworkGateways : GroupResourceType
{
    private const string Network = "VirtualNetwork";
    private const string Addresses = "PublicIpAddresses";

    // Of an item.
    private const string Address = "Address";

    private const string AddressPath = "properties.publicIPAddress.id";

    private static readonly Member Kind = new("Kind", Codec.Choice("VirtualNetworkGatewayKind", "Vpn", "ExpressRoute"));
    private static readonly Member Sku = new("Sku", Codec.One("VirtualNetworkGatewaySku"));

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
        new("kind", "properties.gatewayType") { Mapping = Kind, Comparison = Comparison.IgnoreCase, Immutable = CannotTurn },
        new("routing", "properties.vpnType")
        {
            Mapping = Mapping.Follows(gateway => Kind.Write(gateway)?.ToString() == "Vpn" ? "RouteBased" : null),
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotTurn,
            IsDetail = true,
        },
        new("SKU", "properties.sku.name")
        {
            Mapping = Sku,
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure resizes a gateway inside its family of SKUs only", Replaces: true) { Between = (from, to) => Family(from) != Family(to) },
        },
        new("SKU's tier", "properties.sku.tier") { Mapping = Mapping.Follows(Sku.Write), Comparison = Comparison.IgnoreCase, IsDetail = true },
        new("generation", "properties.vpnGatewayGeneration")
        {
            Mapping = new Member("Generation", Codec.Choice("VpnGatewayGeneration", "Generation1", "Generation2")) { Nothing = "None" },
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure keeps a gateway's generation", Replaces: true),
        },
        new("public addresses", "properties.ipConfigurations")
        {
            Items = new(
                AddressPath,
                ListMapping.Of(Configurations, ReadConfigurations),
                [
                    new("name", "name") { Mapping = Mapping.Follows(configuration => configuration.Value("Name")), Comparison = Comparison.Any },
                    new("network", "properties.subnet.id") { Mapping = Mapping.Of(Subnet, (subnet, body, configuration) => configuration[Network] = body.Names.Reference(subnet.ToString())), Comparison = Comparison.IgnoreCase, Immutable = CannotMove, Text = NetworkOf },
                    new("address", AddressPath) { IsRequired = false, Mapping = new Reference(Address), Comparison = Comparison.IgnoreCase, Text = Words.NameOfId },
                ],
                item => BodyPath.Get(item, AddressPath) is { } address ? Words.NameOfId(address) : "Azure's own"),
        },
        new("active-active", "properties.activeActive") { Mapping = new Member("ActiveActive", Codec.Flag), Default = false, Text = Words.EnabledOrDisabled },
        new("BGP", "properties.enableBgp") { Mapping = new Member("EnableBgp", Codec.Flag), Default = false, Text = Words.EnabledOrDisabled },
        .. Bgp.Properties,
    ];

    // One for each address; without one, the gateway stands in its subnet all the same.
    private static IEnumerable<Source> Configurations(Source gateway) => gateway.References(Addresses).Cast<GraphValue>()
        .DefaultIfEmpty(UnsetValue.Instance)
        .Select((address, index) => gateway.With(
            ("Name", new ScalarValue(index == 0 ? "default" : $"default{index + 1}")), (Address, address), (Network, gateway.Record[Network])));

    private static void ReadConfigurations(IReadOnlyList<RecordDraft> configurations, RecordDraft gateway)
    {
        if (configurations.Select(configuration => configuration[Network]).OfType<ReferenceValue>().FirstOrDefault() is { } subnet)
            gateway[Network] = subnet with { Child = null, Key = UnsetValue.Instance };
        GraphValue[] addresses = [.. configurations.Select(configuration => configuration[Address]).Where(address => address is not UnsetValue)];
        gateway[Addresses] = addresses.Length > 0 ? new SequenceValue([.. addresses], IsOpen: false) : UnsetValue.Instance;
    }

    private static JsonNode? Subnet(Source configuration) => configuration.Reference(Network) is { } network
        ? configuration.Id(network with { Child = "Subnets", Key = new ScalarValue("GatewaySubnet") })
        : null;

    private static string NetworkOf(JsonNode subnet) => ResourceId.Name(subnet.ToString().Replace("/subnets/GatewaySubnet", "", StringComparison.OrdinalIgnoreCase));

    // VpnGw1AZ and VpnGw5AZ are of one, ErGw1AZ and ErGwScale of another, those of old names each of its own.
    private static string Family(string sku) => sku.IndexOf("Gw", StringComparison.OrdinalIgnoreCase) is > 0 and var end
        ? sku[..end].ToUpperInvariant()
        : sku.ToUpperInvariant();
}
