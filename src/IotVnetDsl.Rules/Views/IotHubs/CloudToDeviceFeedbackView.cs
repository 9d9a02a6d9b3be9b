using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class CloudToDeviceFeedbackView(Property self) : PartView(self)
{
    public DurationProperty LockDuration => new(Member());

    public DurationProperty TimeToLive => new(Member());

    public NumberProperty MaxDeliveryCount => new(Member());
}
