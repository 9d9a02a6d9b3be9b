using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Network;

/// <summary>
/// What stands beside a network and is named by its subnets: security groups, route tables, NAT gateways. Azure takes those of the network's
/// region and subscription only ("Add, change, or delete a virtual network subnet", 2026-11).
/// </summary>
internal static class NamedBySubnet
{
    /// <summary>Each of them once.</summary>
    public static IEnumerable<RegionalResourceView> OfNetwork(VirtualNetworkView network) =>
        network.Subnets.Known.SelectMany(Of).GroupBy(named => named.Path, StringComparer.Ordinal).Select(same => same.First());

    private static IEnumerable<RegionalResourceView> Of(SubnetView subnet) => new RegionalResourceView?[]
    {
        subnet.NetworkSecurityGroup.Target<NetworkSecurityGroupView>(), subnet.RouteTable.Target<RouteTableView>(), subnet.NatGateway.Target<NatGatewayView>(),
    }.OfType<RegionalResourceView>();
}
