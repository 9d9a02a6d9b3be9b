using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Regions of Azure operated by 21Vianet, a cloud of its own.
public sealed partial record Region
{
    /// <summary>China East (<c>chinaeast</c>). Only in Azure operated by 21Vianet.</summary>
    [GraphValue("chinaeast")]
    public static Region ChinaEast { get; } = new("chinaeast");

    /// <summary>China East 2 (<c>chinaeast2</c>). Only in Azure operated by 21Vianet.</summary>
    [GraphValue("chinaeast2")]
    public static Region ChinaEast2 { get; } = new("chinaeast2");

    /// <summary>China North (<c>chinanorth</c>). Only in Azure operated by 21Vianet.</summary>
    [GraphValue("chinanorth")]
    public static Region ChinaNorth { get; } = new("chinanorth");

    /// <summary>China North 2 (<c>chinanorth2</c>). Only in Azure operated by 21Vianet.</summary>
    [GraphValue("chinanorth2")]
    public static Region ChinaNorth2 { get; } = new("chinanorth2");

    /// <summary>China North 3 (<c>chinanorth3</c>). Only in Azure operated by 21Vianet.</summary>
    [GraphValue("chinanorth3")]
    public static Region ChinaNorth3 { get; } = new("chinanorth3");

    /// <summary>China East 3 (<c>chinaeast3</c>). Only in Azure operated by 21Vianet.</summary>
    [GraphValue("chinaeast3")]
    public static Region ChinaEast3 { get; } = new("chinaeast3");
}
