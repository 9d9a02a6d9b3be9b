using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Vaults;

public sealed class CustomerKeyView(Property self) : PartView(self)
{
    public ReferenceProperty Key => new(Member());

    public ReferenceProperty Identity => new(Member());

    public TextProperty Version => new(Member());
}
