using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class FileNotificationsView(Property self) : PartView(self)
{
    public DurationProperty TimeToLive => new(Member());

    public DurationProperty LockDuration => new(Member());

    public NumberProperty MaxDeliveryCount => new(Member());
}
