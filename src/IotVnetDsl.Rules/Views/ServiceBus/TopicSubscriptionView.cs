using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.ServiceBus;

public sealed class TopicSubscriptionView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public FlagProperty RequiresSession => new(Member());

    public NumberProperty MaxDeliveryCount => new(Member());

    public DurationProperty LockDuration => new(Member());

    public DurationProperty DefaultTimeToLive => new(Member());

    public FlagProperty DeadLetteringOnMessageExpiration => new(Member());
}
