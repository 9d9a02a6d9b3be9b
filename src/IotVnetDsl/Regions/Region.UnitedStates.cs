using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Regions of the United States.
public sealed partial record Region
{
    /// <summary>East US (<c>eastus</c>).</summary>
    [GraphValue("eastus")]
    public static Region EastUS { get; } = new("eastus");

    /// <summary>East US 2 (<c>eastus2</c>).</summary>
    [GraphValue("eastus2")]
    public static Region EastUS2 { get; } = new("eastus2");

    /// <summary>Central US (<c>centralus</c>).</summary>
    [GraphValue("centralus")]
    public static Region CentralUS { get; } = new("centralus");

    /// <summary>North Central US (<c>northcentralus</c>).</summary>
    [GraphValue("northcentralus")]
    public static Region NorthCentralUS { get; } = new("northcentralus");

    /// <summary>South Central US (<c>southcentralus</c>).</summary>
    [GraphValue("southcentralus")]
    public static Region SouthCentralUS { get; } = new("southcentralus");

    /// <summary>West Central US (<c>westcentralus</c>).</summary>
    [GraphValue("westcentralus")]
    public static Region WestCentralUS { get; } = new("westcentralus");

    /// <summary>West US (<c>westus</c>).</summary>
    [GraphValue("westus")]
    public static Region WestUS { get; } = new("westus");

    /// <summary>West US 2 (<c>westus2</c>).</summary>
    [GraphValue("westus2")]
    public static Region WestUS2 { get; } = new("westus2");

    /// <summary>West US 3 (<c>westus3</c>).</summary>
    [GraphValue("westus3")]
    public static Region WestUS3 { get; } = new("westus3");
}
