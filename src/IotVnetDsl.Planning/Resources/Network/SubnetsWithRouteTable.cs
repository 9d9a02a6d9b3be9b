using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class SubnetsWithRouteTable : AddedProperties
{
    public override string ArmType => "Microsoft.Network/virtualNetworks/subnets";

    public override ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("route table", "properties.routeTable.id") { Mapping = new Reference("RouteTable"), Comparison = Comparison.IgnoreCase, Text = Words.NameOfId },
    ];
}
