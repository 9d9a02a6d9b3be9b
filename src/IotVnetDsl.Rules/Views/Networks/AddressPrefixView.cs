using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class AddressPrefixView(Property self) : PartView(self)
{
    public TextProperty Value => new(Member());

    /// <summary>The block, null while it is unknown or no block.</summary>
    public AddressBlock? Block => Value.Known is { } text ? AddressBlock.Parse(text) : null;

    /// <summary>The addresses that it names, of either protocol, one by itself included; null while it is unknown or names none.</summary>
    public AddressSet? Addresses => Value.Known is { } text ? AddressSet.Parse(text) : null;
}
