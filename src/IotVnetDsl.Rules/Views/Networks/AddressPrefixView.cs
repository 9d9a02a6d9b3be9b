using IotVnetDsl.Rules.Network;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class AddressPrefixView(Property self) : PartView(self)
{
    public TextProperty Value => new(Member());

    /// <summary>The block, null while it is unknown or no block.</summary>
    public AddressBlock? Block => Value.Known is { } text ? AddressBlock.Parse(text) : null;
}
