namespace IotVnetDsl;

/// <summary>One end of a BGP session (<c>properties.bgpSettings</c>), by which routes are told instead of listed.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
/// <param name="Asn">
/// Number of the autonomous system (<c>asn</c>), 1-4294967295; both ends differ. Azure keeps 65515 for its gateways and 65517-65520 for
/// itself, so that a site must have another one.
/// </param>
public sealed record BgpSettings(long Asn)
{
    /// <summary>
    /// Address that the session is held with (<c>bgpPeeringAddress</c>); a site's must be stated and reachable through the tunnel.
    /// Unset = left as it is; for a new virtual network gateway Azure takes one of <c>GatewaySubnet</c>.
    /// </summary>
    public string? PeeringAddress { get; init; }
}
