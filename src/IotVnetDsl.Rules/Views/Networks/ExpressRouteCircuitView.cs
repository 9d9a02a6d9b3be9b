using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class ExpressRouteCircuitView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public EnumProperty<ExpressRouteTier> Tier => new(Member());

    public EnumProperty<ExpressRouteBilling> Billing => new(Member());

    public ExpressRouteProviderView Provider => new(Member());

    public ExpressRoutePrivatePeeringView PrivatePeering => new(Member());
}

/// <summary>As the library's.</summary>
public enum ExpressRouteBilling
{
    MeteredData,
    UnlimitedData,
}

/// <summary>As the library's.</summary>
public enum ExpressRouteTier
{
    Local,
    Standard,
    Premium,
}
