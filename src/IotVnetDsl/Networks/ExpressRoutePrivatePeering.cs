namespace IotVnetDsl;

/// <summary>
/// The private peering of an ExpressRoute circuit (<c>…/expressRouteCircuits/peerings/AzurePrivatePeering</c>). Azure refuses it until
/// the provider has provisioned the circuit; a provider of layer 3 makes it itself, and the code then leaves it out.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
/// <param name="PeerAsn">Number of the site's autonomous system (<c>peerASN</c>), not 65515 to 65520.</param>
/// <param name="Primary">Addresses of the first link (<c>primaryPeerAddressPrefix</c>), a /30 outside of all networks.</param>
/// <param name="Secondary">Addresses of the second link (<c>secondaryPeerAddressPrefix</c>), a /30 outside of all networks.</param>
/// <param name="VlanId">VLAN of both links (<c>vlanId</c>), 1-4094, unique on the circuit.</param>
public sealed record ExpressRoutePrivatePeering(long PeerAsn, AddressPrefix Primary, AddressPrefix Secondary, int VlanId)
{
    /// <summary>
    /// Key that both ends sign their messages with (<c>sharedKey</c>). It is sent when the peering is created, and never compared.
    /// Unset = none.
    /// </summary>
    public Secret? SharedKey { get; init; }
}
