using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Messaging;

namespace IotVnetDsl.Rules.Views.ServiceBus;

public sealed class TopicView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public FlagProperty RequiresDuplicateDetection => new(Member());

    public DurationProperty DefaultTimeToLive => new(Member());

    public NumberProperty MaxSizeInMegabytes => new(Member());

    public ListProperty<TopicSubscriptionView> Subscriptions => new(Member(), item => new(item));

    public ListProperty<AuthorizationRuleView> AuthorizationRules => new(Member(), item => new(item));
}
