using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Messaging;

namespace IotVnetDsl.Rules.Views.ServiceBus;

public sealed class QueueView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public FlagProperty RequiresSession => new(Member());

    public FlagProperty RequiresDuplicateDetection => new(Member());

    public NumberProperty MaxDeliveryCount => new(Member());

    public DurationProperty LockDuration => new(Member());

    public DurationProperty DefaultTimeToLive => new(Member());

    public NumberProperty MaxSizeInMegabytes => new(Member());

    public FlagProperty DeadLetteringOnMessageExpiration => new(Member());

    public ListProperty<AuthorizationRuleView> AuthorizationRules => new(Member(), item => new(item));
}
