using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Regions;

public sealed class RegionView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
