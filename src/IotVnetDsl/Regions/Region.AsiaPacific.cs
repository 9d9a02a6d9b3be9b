using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Regions of Asia and the Pacific.
public sealed partial record Region
{
    /// <summary>East Asia (<c>eastasia</c>).</summary>
    [GraphValue("eastasia")]
    public static Region EastAsia { get; } = new("eastasia");

    /// <summary>Southeast Asia (<c>southeastasia</c>).</summary>
    [GraphValue("southeastasia")]
    public static Region SoutheastAsia { get; } = new("southeastasia");

    /// <summary>Japan East (<c>japaneast</c>).</summary>
    [GraphValue("japaneast")]
    public static Region JapanEast { get; } = new("japaneast");

    /// <summary>Japan West (<c>japanwest</c>).</summary>
    [GraphValue("japanwest")]
    public static Region JapanWest { get; } = new("japanwest");

    /// <summary>Korea Central (<c>koreacentral</c>).</summary>
    [GraphValue("koreacentral")]
    public static Region KoreaCentral { get; } = new("koreacentral");

    /// <summary>Korea South (<c>koreasouth</c>).</summary>
    [GraphValue("koreasouth")]
    public static Region KoreaSouth { get; } = new("koreasouth");

    /// <summary>Central India (<c>centralindia</c>).</summary>
    [GraphValue("centralindia")]
    public static Region CentralIndia { get; } = new("centralindia");

    /// <summary>South India (<c>southindia</c>).</summary>
    [GraphValue("southindia")]
    public static Region SouthIndia { get; } = new("southindia");

    /// <summary>West India (<c>westindia</c>).</summary>
    [GraphValue("westindia")]
    public static Region WestIndia { get; } = new("westindia");

    /// <summary>Jio India West (<c>jioindiawest</c>).</summary>
    [GraphValue("jioindiawest")]
    public static Region JioIndiaWest { get; } = new("jioindiawest");

    /// <summary>Indonesia Central (<c>indonesiacentral</c>).</summary>
    [GraphValue("indonesiacentral")]
    public static Region IndonesiaCentral { get; } = new("indonesiacentral");

    /// <summary>Malaysia West (<c>malaysiawest</c>).</summary>
    [GraphValue("malaysiawest")]
    public static Region MalaysiaWest { get; } = new("malaysiawest");

    /// <summary>Australia East (<c>australiaeast</c>).</summary>
    [GraphValue("australiaeast")]
    public static Region AustraliaEast { get; } = new("australiaeast");

    /// <summary>Australia Southeast (<c>australiasoutheast</c>).</summary>
    [GraphValue("australiasoutheast")]
    public static Region AustraliaSoutheast { get; } = new("australiasoutheast");

    /// <summary>Australia Central (<c>australiacentral</c>).</summary>
    [GraphValue("australiacentral")]
    public static Region AustraliaCentral { get; } = new("australiacentral");

    /// <summary>New Zealand North (<c>newzealandnorth</c>).</summary>
    [GraphValue("newzealandnorth")]
    public static Region NewZealandNorth { get; } = new("newzealandnorth");

    /// <summary>Australia Central 2 (<c>australiacentral2</c>).</summary>
    [GraphValue("australiacentral2")]
    public static Region AustraliaCentral2 { get; } = new("australiacentral2");
}
