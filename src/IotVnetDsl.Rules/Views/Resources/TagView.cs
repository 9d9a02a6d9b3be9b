using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Resources;

public sealed class TagView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public TextProperty Value => new(Member());
}
