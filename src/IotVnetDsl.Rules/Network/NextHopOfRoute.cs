using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A route of a route table has an address where its next hop needs one, and a destination of its own.</summary>
internal sealed class NextHopOfRoute : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3033", "A route of a route table that Azure refuses", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var table in context.Each<RouteTableView>())
        {
            var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var route in table.Routes.Known)
            {
                CheckHop(context, table, route);
                if (route.Destination.Known is not { } destination || route.Name.Known is not { } name)
                    continue;
                if (!first.TryGetValue(destination, out var other))
                    first.Add(destination, name);
                // Two of one name are the matter of another rule.
                else if (!string.Equals(name, other, StringComparison.OrdinalIgnoreCase))
                    context.Report(route.Destination, $"Route '{name}' of '{table.Path}' leads to {destination}, as '{other}' does: Azure takes one route to a destination");
            }
        }
    }

    private static void CheckHop(RuleContext context, RouteTableView table, TableRouteView route)
    {
        if (route.NextHop.Known is not { } hop)
            return;
        var address = route.NextHopAddress;
        if (hop == NextHop.VirtualAppliance && address.IsSet() == Answer.No)
            context.Report(route, $"Route '{route.Name.Known}' of '{table.Path}' leads to a virtual appliance and does not say which: state its NextHopAddress");
        else if (hop != NextHop.VirtualAppliance && address.IsSet() == Answer.Yes)
            context.Report(address, $"Route '{route.Name.Known}' of '{table.Path}' has a NextHopAddress, and its next hop is {hop}: Azure takes one with a virtual appliance only");
    }
}
