using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A gateway stands in its network's region, and what belongs to it there too.</summary>
internal sealed class GatewayRegion : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1006", "A gateway, connection or public address is not in the region of its network", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var gateway in context.Graph.OfType("VirtualNetworkGateway"))
        {
            Check(context, gateway, gateway["VirtualNetwork"]);
            CheckAddresses(context, gateway);
        }

        foreach (var connection in context.Graph.OfType("VirtualNetworkGatewayConnection"))
            Check(context, connection, connection["Gateway"]);
        foreach (var gateway in context.Graph.OfType("NatGateway"))
            CheckAddresses(context, gateway);
    }

    private static void CheckAddresses(RuleContext context, NodeView gateway)
    {
        foreach (var reference in gateway["PublicIpAddresses"].KnownItems().Select(item => item.Value).OfType<ReferenceValue>())
        {
            if (context.Graph.Resolve(reference) is { } address)
                Check(context, address, gateway);
        }
    }

    private static void Check(RuleContext context, NodeView node, GraphValue reference)
    {
        if (reference is ReferenceValue to && context.Graph.Resolve(to) is { } other)
            Check(context, node, other);
    }

    private static void Check(RuleContext context, NodeView node, NodeView other)
    {
        if (node.Scope.Region.Text() is { } own && other.Scope.Region.Text() is { } wanted && RegionName.Canonical(own) != RegionName.Canonical(wanted))
        {
            context.Report(
                node,
                "Region",
                $"'{node.Path}' is in '{own}', and '{other.Path}', which it belongs to, in '{wanted}': Azure joins them in one region only",
                data: FindingData.Of((FindingData.Nearest, RegionName.Canonical(wanted))));
        }
    }
}
