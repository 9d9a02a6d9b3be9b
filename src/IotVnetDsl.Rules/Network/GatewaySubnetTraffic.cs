using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>Nothing stands in the way of a gateway's own traffic.</summary>
internal sealed class GatewaySubnetTraffic : Rule
{
    private const string Everything = "0.0.0.0/0";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3021", "A network security group, a NAT gateway or a blocking route table on GatewaySubnet", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Each<VirtualNetworkView>())
        {
            foreach (var subnet in network.Subnets.Known.Where(subnet => subnet.Name.Is(ReservedSubnets.Gateways) == Answer.Yes))
            {
                if (subnet.NetworkSecurityGroup.IsSet() == Answer.Yes)
                {
                    Report(
                        context, network, subnet, subnet.NetworkSecurityGroup, nameof(SubnetView.NetworkSecurityGroup),
                        "has a network security group: Azure refuses it there with NetworkSecurityGroupCannotBeAttachedToGatewaySubnet");
                }

                // "Troubleshoot NAT gateway", 2026-11; no text gives the code.
                if (subnet.NatGateway.IsSet() == Answer.Yes)
                    Report(context, network, subnet, subnet.NatGateway, nameof(SubnetView.NatGateway), "has a NAT gateway: Azure takes none there");

                if (subnet.RouteTable.Target<RouteTableView>() is { } table && Fault(table) is { } fault)
                    Report(context, network, subnet, subnet.RouteTable, nameof(SubnetView.RouteTable), $"has route table '{table.Path}', {fault}", Severity.Warning);
            }
        }
    }

    // A way to nowhere for some addresses only is how others keep sites apart.
    private static string? Fault(RouteTableView table)
    {
        if (table.DisableBgpRoutePropagation.Is(true) == Answer.Yes)
            return "by which the gateway does not learn the routes of sites";
        foreach (var route in table.Routes.Known.Where(route => route.Destination.Is(Everything) == Answer.Yes))
        {
            if (route.NextHop.Is(NextHop.None) == Answer.Yes)
                return $"whose route '{route.Name.Known}' drops traffic of the gateway";
            if (route.NextHop.Is(NextHop.VirtualAppliance) == Answer.Yes)
                return $"whose route '{route.Name.Known}' takes the gateway its way to Azure";
        }

        return null;
    }

    private static void Report(
        RuleContext context, VirtualNetworkView network, SubnetView subnet, ReferenceProperty at, string member, string what, Severity? severity = null) => context.Report(
        at,
        $"Subnet '{subnet.Name.Known}' of '{network.Path}' {what}",
        severity,
        FindingData.Of((FindingData.Target, member)));
}
