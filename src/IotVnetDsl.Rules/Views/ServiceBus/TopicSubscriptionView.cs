using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.ServiceBus;

public sealed class TopicSubscriptionView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
