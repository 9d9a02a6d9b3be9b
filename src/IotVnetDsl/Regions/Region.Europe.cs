using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Regions of Europe.
public sealed partial record Region
{
    /// <summary>North Europe (<c>northeurope</c>).</summary>
    [GraphValue("northeurope")]
    public static Region NorthEurope { get; } = new("northeurope");

    /// <summary>West Europe (<c>westeurope</c>).</summary>
    [GraphValue("westeurope")]
    public static Region WestEurope { get; } = new("westeurope");

    /// <summary>UK South (<c>uksouth</c>).</summary>
    [GraphValue("uksouth")]
    public static Region UKSouth { get; } = new("uksouth");

    /// <summary>UK West (<c>ukwest</c>).</summary>
    [GraphValue("ukwest")]
    public static Region UKWest { get; } = new("ukwest");

    /// <summary>France Central (<c>francecentral</c>).</summary>
    [GraphValue("francecentral")]
    public static Region FranceCentral { get; } = new("francecentral");

    /// <summary>France South (<c>francesouth</c>). Open to selected customers only.</summary>
    [GraphValue("francesouth")]
    public static Region FranceSouth { get; } = new("francesouth");

    /// <summary>Germany West Central (<c>germanywestcentral</c>).</summary>
    [GraphValue("germanywestcentral")]
    public static Region GermanyWestCentral { get; } = new("germanywestcentral");

    /// <summary>Germany North (<c>germanynorth</c>). Open to selected customers only.</summary>
    [GraphValue("germanynorth")]
    public static Region GermanyNorth { get; } = new("germanynorth");

    /// <summary>Switzerland North (<c>switzerlandnorth</c>).</summary>
    [GraphValue("switzerlandnorth")]
    public static Region SwitzerlandNorth { get; } = new("switzerlandnorth");

    /// <summary>Switzerland West (<c>switzerlandwest</c>). Open to selected customers only.</summary>
    [GraphValue("switzerlandwest")]
    public static Region SwitzerlandWest { get; } = new("switzerlandwest");

    /// <summary>Norway East (<c>norwayeast</c>).</summary>
    [GraphValue("norwayeast")]
    public static Region NorwayEast { get; } = new("norwayeast");

    /// <summary>Norway West (<c>norwaywest</c>). Open to selected customers only.</summary>
    [GraphValue("norwaywest")]
    public static Region NorwayWest { get; } = new("norwaywest");

    /// <summary>Sweden Central (<c>swedencentral</c>).</summary>
    [GraphValue("swedencentral")]
    public static Region SwedenCentral { get; } = new("swedencentral");

    /// <summary>Poland Central (<c>polandcentral</c>).</summary>
    [GraphValue("polandcentral")]
    public static Region PolandCentral { get; } = new("polandcentral");

    /// <summary>Italy North (<c>italynorth</c>).</summary>
    [GraphValue("italynorth")]
    public static Region ItalyNorth { get; } = new("italynorth");

    /// <summary>Spain Central (<c>spaincentral</c>).</summary>
    [GraphValue("spaincentral")]
    public static Region SpainCentral { get; } = new("spaincentral");

    /// <summary>Austria East (<c>austriaeast</c>).</summary>
    [GraphValue("austriaeast")]
    public static Region AustriaEast { get; } = new("austriaeast");

    /// <summary>Belgium Central (<c>belgiumcentral</c>).</summary>
    [GraphValue("belgiumcentral")]
    public static Region BelgiumCentral { get; } = new("belgiumcentral");

    /// <summary>Denmark East (<c>denmarkeast</c>).</summary>
    [GraphValue("denmarkeast")]
    public static Region DenmarkEast { get; } = new("denmarkeast");

    /// <summary>Sweden South (<c>swedensouth</c>).</summary>
    [GraphValue("swedensouth")]
    public static Region SwedenSouth { get; } = new("swedensouth");
}
