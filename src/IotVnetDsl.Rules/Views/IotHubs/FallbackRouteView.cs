using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class FallbackRouteView(Property self) : PartView(self)
{
    public FlagProperty Enabled => new(Member());

    public TextProperty Condition => new(Member());
}
