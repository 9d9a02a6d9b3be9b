using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.PrivateEndpoints;

public sealed class SubResourceView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
