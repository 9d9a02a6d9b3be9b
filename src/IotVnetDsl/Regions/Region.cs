using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A region of Azure (<c>location</c>). Names compare without blanks and case. A region that the cloud does not have is IVD1003;
/// which regions offer private links and trusted services stands in the region catalogs (IVD1001, IVD1002).
/// </summary>
/// <remarks>Source: Azure's list of regions, as of November 2026.</remarks>
public sealed partial record Region
{
    private Region(string name) => Name = name;

    /// <summary>Canonical name (<c>eastus</c>).</summary>
    public string Name { get; init; }

    /// <summary>A region that this library has no member for.</summary>
    /// <param name="name">Canonical or display name.</param>
    [GraphFactory]
    public static Region Named(string name) => new(name);

    /// <summary>A region by its name, as it stands in Azure's own texts.</summary>
    /// <param name="name">Canonical or display name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator Region?(string? name) => name is null ? null : new(name);
}
