using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class TableRouteView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public TextProperty Destination => new(Member());

    public EnumProperty<NextHop> NextHop => new(Member());

    public TextProperty NextHopAddress => new(Member());
}

/// <summary>As the library's.</summary>
public enum NextHop
{
    VirtualNetworkGateway,
    VnetLocal,
    Internet,
    VirtualAppliance,
    None,
}
