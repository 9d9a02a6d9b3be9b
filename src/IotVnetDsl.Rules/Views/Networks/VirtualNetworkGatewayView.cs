using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class VirtualNetworkGatewayView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public EnumProperty<VirtualNetworkGatewayKind> Kind => new(Member());

    public VirtualNetworkGatewaySkuView Sku => new(Member());

    public ReferenceProperty VirtualNetwork => new(Member());

    public ListProperty<ReferenceProperty> PublicIpAddresses => new(Member(), item => new(item));

    public FlagProperty ActiveActive => new(Member());

    public FlagProperty EnableBgp => new(Member());

    public BgpSettingsView Bgp => new(Member());

    public EnumProperty<VpnGatewayGeneration> Generation => new(Member());
}

/// <summary>As the library's.</summary>
public enum VirtualNetworkGatewayKind
{
    Vpn,
    ExpressRoute,
}

/// <summary>As the library's.</summary>
public enum VpnGatewayGeneration
{
    Generation1,
    Generation2,
}
