using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class CloudToDeviceView(Property self) : PartView(self)
{
    public DurationProperty DefaultTimeToLive => new(Member());

    public NumberProperty MaxDeliveryCount => new(Member());

    public CloudToDeviceFeedbackView Feedback => new(Member());
}
