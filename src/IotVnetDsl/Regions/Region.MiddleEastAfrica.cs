using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Regions of the Middle East and Africa.
public sealed partial record Region
{
    /// <summary>UAE North (<c>uaenorth</c>).</summary>
    [GraphValue("uaenorth")]
    public static Region UAENorth { get; } = new("uaenorth");

    /// <summary>UAE Central (<c>uaecentral</c>). Open to selected customers only.</summary>
    [GraphValue("uaecentral")]
    public static Region UAECentral { get; } = new("uaecentral");

    /// <summary>Qatar Central (<c>qatarcentral</c>).</summary>
    [GraphValue("qatarcentral")]
    public static Region QatarCentral { get; } = new("qatarcentral");

    /// <summary>Israel Central (<c>israelcentral</c>).</summary>
    [GraphValue("israelcentral")]
    public static Region IsraelCentral { get; } = new("israelcentral");

    /// <summary>South Africa North (<c>southafricanorth</c>).</summary>
    [GraphValue("southafricanorth")]
    public static Region SouthAfricaNorth { get; } = new("southafricanorth");

    /// <summary>South Africa West (<c>southafricawest</c>). Open to selected customers only.</summary>
    [GraphValue("southafricawest")]
    public static Region SouthAfricaWest { get; } = new("southafricawest");
}
