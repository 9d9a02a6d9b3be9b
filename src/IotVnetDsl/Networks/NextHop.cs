namespace IotVnetDsl;

/// <summary>Where a route sends traffic (<c>properties.nextHopType</c>).</summary>
public enum NextHop
{
    /// <summary>To the network's gateway.</summary>
    VirtualNetworkGateway,

    /// <summary>Within the network.</summary>
    VnetLocal,

    /// <summary>To the internet.</summary>
    Internet,

    /// <summary>To the address of an appliance, such as a firewall.</summary>
    VirtualAppliance,

    /// <summary>Nowhere: it is dropped.</summary>
    None,
}
