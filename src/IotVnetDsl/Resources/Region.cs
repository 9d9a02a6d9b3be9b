using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A region of Azure. Names compare without blanks and case. Which of them offer what stands in the region catalogs.
/// </summary>
public sealed record Region
{
    private Region(string name) => Name = name;

    /// <summary>East US.</summary>
    [GraphValue("eastus")]
    public static Region EastUS { get; } = new("eastus");

    /// <summary>South Central US.</summary>
    [GraphValue("southcentralus")]
    public static Region SouthCentralUS { get; } = new("southcentralus");

    /// <summary>West US 2.</summary>
    [GraphValue("westus2")]
    public static Region WestUS2 { get; } = new("westus2");

    /// <summary>Canonical name (<c>eastus</c>).</summary>
    public string Name { get; init; }

    /// <summary>A region that this library has no member for.</summary>
    /// <param name="name">Canonical or display name.</param>
    [GraphFactory]
    public static Region Named(string name) => new(name);
}
