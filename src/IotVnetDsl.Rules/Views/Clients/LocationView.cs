using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Views.Clients;

public sealed class LocationView(Property self) : PartView(self)
{
    public EnumProperty<LocationKind> Kind => new(Member());

    public ListProperty<AddressPrefixView> AddressRanges => new(Member(), item => new(item));

    public ReferenceProperty Subnet => new(Member());

    /// <summary>All of its addresses; null where they are not all known.</summary>
    public AddressSet? Addresses => AddressRanges.Known.Select(range => range.Addresses).ToArray() is { Length: > 0 } ranges && !AddressRanges.MayHoldMore && ranges.All(range => range is not null)
        ? AddressSet.Of(ranges.OfType<AddressSet>())
        : null;
}

/// <summary>As the library's.</summary>
public enum LocationKind
{
    OnPremises,
    Internet,
    Subnet,
}
