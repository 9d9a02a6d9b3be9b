using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class IotHubSkuView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
