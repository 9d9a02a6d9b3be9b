using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class LocalNetworkGateways : GroupResourceType
{
    public override string GraphType => "LocalNetworkGateway";

    public override string ArmType => "Microsoft.Network/localNetworkGateways";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    public override ImmutableArray<string> ReadOnly => ["properties.resourceGuid"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("device", "properties.gatewayIpAddress") { Mapping = new Member("GatewayIpAddress", Codec.Text), NoneWith = "properties.fqdn" },
        new("device name", "properties.fqdn")
        {
            Mapping = new Member("Fqdn", Codec.Text),
            NoneWith = "properties.gatewayIpAddress",
            Comparison = Comparison.IgnoreCase,
        },
        new("addresses behind it", "properties.localNetworkAddressSpace.addressPrefixes")
        {
            Mapping = new Member("AddressSpace", Codec.ListOf(Codec.Prefix)),
            Comparison = Comparison.Set,
            Text = Words.List,
        },
        .. Bgp.Properties,
    ];
}
