using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Views.Clients;

public sealed class LocationView(Property self) : PartView(self)
{
    public EnumProperty<LocationKind> Kind => new(Member());

    public ListProperty<AddressPrefixView> AddressRanges => new(Member(), item => new(item));

    public ReferenceProperty Subnet => new(Member());
}

/// <summary>As the library's.</summary>
public enum LocationKind
{
    OnPremises,
    Internet,
    Subnet,
}
