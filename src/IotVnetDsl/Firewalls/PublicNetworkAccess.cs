namespace IotVnetDsl;

/// <summary>Whether a resource can be reached by its public addresses (<c>properties.publicNetworkAccess</c>).</summary>
public enum PublicNetworkAccess
{
    /// <summary>It can, as far as its firewall lets through.</summary>
    Enabled,

    /// <summary>It cannot: only private endpoints reach it, and rules of its firewall for addresses and subnets are ignored.</summary>
    Disabled,

    /// <summary>
    /// A network security perimeter decides, which is made and associated elsewhere: what it lets in is not known here. Of accounts, namespaces and
    /// vaults only (IVD5013).
    /// </summary>
    SecuredByPerimeter,
}
