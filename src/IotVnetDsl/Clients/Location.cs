using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>From where a client connects.</summary>
public sealed record Location
{
    private Location(LocationKind kind) => Kind = kind;

    /// <summary>The internet: anywhere, by public addresses.</summary>
    [GraphMember(nameof(Kind), LocationKind.Internet)]
    public static Location Internet { get; } = new(LocationKind.Internet);

    /// <summary>Which kind of place it is.</summary>
    public LocationKind Kind { get; init; }

    /// <summary>The site's address ranges on premises, the public addresses on the internet. Unset = unknown.</summary>
    public ValueList<AddressPrefix>? AddressRanges { get; init; }

    /// <summary>The subnet, in a subnet only.</summary>
    public SubnetReference? Subnet { get; init; }

    /// <summary>The internet, from addresses that are known: an office, a partner's gateway.</summary>
    /// <param name="addressRanges">The public addresses.</param>
    [GraphMember(nameof(Kind), LocationKind.Internet)]
    public static Location OnInternet(params AddressPrefix[] addressRanges) =>
        new(LocationKind.Internet) { AddressRanges = addressRanges is null ? null : [.. addressRanges] };

    /// <summary>A site that reaches the virtual network by VPN or ExpressRoute private peering.</summary>
    /// <param name="addressRanges">The site's address ranges.</param>
    [GraphMember(nameof(Kind), LocationKind.OnPremises)]
    public static Location OnPremises(params AddressPrefix[] addressRanges) =>
        new(LocationKind.OnPremises) { AddressRanges = addressRanges is null ? null : [.. addressRanges] };

    /// <summary>A subnet of a virtual network.</summary>
    /// <param name="subnet">The subnet.</param>
    [GraphMember(nameof(Kind), LocationKind.Subnet)]
    public static Location InSubnet(SubnetReference subnet) => new(LocationKind.Subnet) { Subnet = subnet };
}
