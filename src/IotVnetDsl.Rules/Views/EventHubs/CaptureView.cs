using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.EventHubs;

public sealed class CaptureView(Property self) : PartView(self)
{
    public ReferenceProperty Container => new(Member());

    public FlagProperty Enabled => new(Member());

    public CaptureIdentityView Identity => new(Member());

    public TextProperty FileNameFormat => new(Member());
}
