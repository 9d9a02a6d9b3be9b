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
        new("device", "properties.gatewayIpAddress") { Value = site => site.Value("GatewayIpAddress"), NoneWith = "properties.fqdn" },
        new("device name", "properties.fqdn")
        {
            Value = site => site.Value("Fqdn"),
            NoneWith = "properties.gatewayIpAddress",
            Comparison = Comparison.IgnoreCase,
        },
        new("addresses behind it", "properties.localNetworkAddressSpace.addressPrefixes")
        {
            Value = site => site.Values("AddressSpace"),
            Comparison = Comparison.Set,
            Text = Words.List,
        },
        .. Bgp.Properties,
    ];
}
