namespace IotVnetDsl;

/// <summary>Which kind of place a client connects from.</summary>
public enum LocationKind
{
    /// <summary>A site that reaches the virtual network by VPN or ExpressRoute private peering.</summary>
    OnPremises,

    /// <summary>Anywhere, by public addresses.</summary>
    Internet,

    /// <summary>A subnet of a virtual network.</summary>
    Subnet,
}
