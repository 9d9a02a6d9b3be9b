using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Messaging;

namespace IotVnetDsl.Rules.Views.EventHubs;

public sealed class EventHubView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public NumberProperty PartitionCount => new(Member());

    public NumberProperty RetentionDays => new(Member());

    public ListProperty<ConsumerGroupView> ConsumerGroups => new(Member(), item => new(item));

    public ListProperty<AuthorizationRuleView> AuthorizationRules => new(Member(), item => new(item));

    public CaptureView Capture => new(Member());
}
