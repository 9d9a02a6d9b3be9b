using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Lets a virtual network ask a private DNS zone (<c>…/privateDnsZones/virtualNetworkLinks</c>, location <c>global</c>). It lives with
/// its zone. A second zone of one name on one network is refused (<c>Conflict</c>).
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-06-01.</remarks>
public sealed record PrivateDnsZoneLink : NamedResource
{
    /// <summary>Declares a link.</summary>
    /// <param name="name">1-80 letters, digits, <c>_ . -</c>; unique in the zone.</param>
    /// <param name="zone">The zone that is asked.</param>
    /// <param name="virtualNetwork">The network that asks.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public PrivateDnsZoneLink(
        string name,
        PrivateDnsZoneReference zone,
        VirtualNetworkReference virtualNetwork,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, file, line) => (Zone, VirtualNetwork) = (zone, virtualNetwork);

    /// <summary>The zone that is asked.</summary>
    public PrivateDnsZoneReference Zone { get; init; }

    /// <summary>The network that asks (<c>properties.virtualNetwork.id</c>). Cannot be changed.</summary>
    public VirtualNetworkReference VirtualNetwork { get; init; }

    /// <summary>
    /// True = names of the network's virtual machines land in the zone (<c>properties.registrationEnabled</c>); never for a private-link
    /// zone (IVD3020). A network has at most one zone with it. Unset = false.
    /// </summary>
    public bool? RegistrationEnabled { get; init; }

    /// <summary>
    /// What a name that the zone does not have resolves to (<c>properties.resolutionPolicy</c>), for private-link zones. Unset = left as
    /// it is; <see cref="DnsResolutionPolicy.Default"/> on a new link.
    /// </summary>
    public DnsResolutionPolicy? ResolutionPolicy { get; init; }

    /// <summary>Tags of its own (<c>tags</c>), added to those of the topology. At most 50 in all.</summary>
    public ValueList<Tag>? Tags { get; init; }
}
