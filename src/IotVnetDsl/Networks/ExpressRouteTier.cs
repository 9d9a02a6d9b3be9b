namespace IotVnetDsl;

/// <summary>How far an ExpressRoute circuit reaches (<c>sku.tier</c>).</summary>
public enum ExpressRouteTier
{
    /// <summary>The one or two regions next to the peering location; outbound data is free of charge. Always unlimited.</summary>
    Local,

    /// <summary>All regions of a geopolitical area.</summary>
    Standard,

    /// <summary>All regions of the cloud.</summary>
    Premium,
}
