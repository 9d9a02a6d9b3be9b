using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>Nothing stands in the way of a gateway's own traffic.</summary>
internal sealed class GatewaySubnetTraffic : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3021", "A network security group or a blocking route table on GatewaySubnet", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Graph.OfType("VirtualNetwork"))
        {
            foreach (var subnet in network["Subnets"].KnownItems().Where(item => item.Value["Name"].Is(GatewaySubnetOfGateway.Name) == Answer.Yes))
            {
                if (subnet.Value["NetworkSecurityGroup"].IsSet() == Answer.Yes)
                {
                    Report(
                        context, network, subnet.Key, "NetworkSecurityGroup",
                        "has a network security group, which Azure does not support there: the gateway may stop working");
                }

                if (context.Graph.Resolve(subnet.Value["RouteTable"]) is { } table && Fault(table) is { } fault)
                    Report(context, network, subnet.Key, "RouteTable", $"has route table '{table.Path}', {fault}");
            }
        }
    }

    private static string? Fault(NodeView table)
    {
        if (table["DisableBgpRoutePropagation"].Is(true) == Answer.Yes)
            return "by which the gateway does not learn the routes of sites";
        foreach (var route in table["Routes"].KnownItems())
        {
            if (route.Value["NextHop"].Is("None") == Answer.Yes)
                return $"whose route '{route.Key}' drops traffic of the gateway";
            if (route.Value["Destination"].Is("0.0.0.0/0") == Answer.Yes && route.Value["NextHop"].Is("VirtualAppliance") == Answer.Yes)
                return $"whose route '{route.Key}' takes the gateway its way to Azure";
        }

        return null;
    }

    private static void Report(RuleContext context, NodeView network, string key, string member, string what) => context.Report(
        network,
        $"Subnets[{key}].{member}",
        $"Subnet '{key}' of '{network.Path}' {what}",
        data: FindingData.Of((FindingData.Target, member)));
}
