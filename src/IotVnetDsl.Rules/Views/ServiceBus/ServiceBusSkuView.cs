using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.ServiceBus;

public sealed class ServiceBusSkuView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
