using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class CaCertificateView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public TextProperty Content => new(Member());

    public FlagProperty IsVerified => new(Member());
}
