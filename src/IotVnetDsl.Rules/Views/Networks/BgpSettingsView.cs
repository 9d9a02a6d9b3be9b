using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class BgpSettingsView(Property self) : PartView(self)
{
    public NumberProperty Asn => new(Member());

    public TextProperty PeeringAddress => new(Member());
}
