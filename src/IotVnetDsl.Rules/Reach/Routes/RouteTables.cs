using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Routes;

/// <summary>The route tables of a topology, each read once.</summary>
public sealed class RouteTables : ModelPart
{
    private readonly Derived<string, TableRoutes?> _tables;

    public RouteTables(TopologyModel model) : base(model) =>
        _tables = new(model, path => model.Find(path) is RouteTableView table ? new TableRoutes(table) : null);

    /// <summary>The routes of a subnet's table; null where they are not known.</summary>
    internal TableRoutes? Of(SubnetView subnet) => subnet.RouteTable.TargetPath is { } path && _tables[path] is { IsKnown: true } routes ? routes : null;

    /// <summary>May the routes of a subnet send on what is for some of these addresses, to an appliance or by a gateway?</summary>
    internal bool MayForward(SubnetView subnet, AddressSet to) => !subnet.RouteTable.IsUnset() && Of(subnet)?.MayForward(to) != false;
}
