namespace IotVnetDsl;

/// <summary>How the outbound data of an ExpressRoute circuit is billed (<c>sku.family</c>).</summary>
public enum ExpressRouteBilling
{
    /// <summary>By the gigabyte.</summary>
    MeteredData,

    /// <summary>At a flat price. Azure does not go back from it to metered data.</summary>
    UnlimitedData,
}
