using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.EventHubs;

public sealed class EventHubsSkuView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
