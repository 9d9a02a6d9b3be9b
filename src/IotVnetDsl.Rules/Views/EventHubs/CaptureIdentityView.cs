using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.EventHubs;

public sealed class CaptureIdentityView(Property self) : PartView(self)
{
    public FlagProperty System => new(Member());

    public ReferenceProperty Identity => new(Member());
}
