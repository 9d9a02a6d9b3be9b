using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Regions of Canada, Mexico, Brazil and Chile.
public sealed partial record Region
{
    /// <summary>Canada Central (<c>canadacentral</c>).</summary>
    [GraphValue("canadacentral")]
    public static Region CanadaCentral { get; } = new("canadacentral");

    /// <summary>Canada East (<c>canadaeast</c>).</summary>
    [GraphValue("canadaeast")]
    public static Region CanadaEast { get; } = new("canadaeast");

    /// <summary>Mexico Central (<c>mexicocentral</c>).</summary>
    [GraphValue("mexicocentral")]
    public static Region MexicoCentral { get; } = new("mexicocentral");

    /// <summary>Brazil South (<c>brazilsouth</c>).</summary>
    [GraphValue("brazilsouth")]
    public static Region BrazilSouth { get; } = new("brazilsouth");

    /// <summary>Brazil Southeast (<c>brazilsoutheast</c>). Open to selected customers only.</summary>
    [GraphValue("brazilsoutheast")]
    public static Region BrazilSoutheast { get; } = new("brazilsoutheast");

    /// <summary>Chile Central (<c>chilecentral</c>).</summary>
    [GraphValue("chilecentral")]
    public static Region ChileCentral { get; } = new("chilecentral");
}
