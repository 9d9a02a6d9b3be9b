using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>Price and redundancy of a storage account (<c>sku.name</c>). Standard and Premium cannot be changed into each other.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
public sealed record StorageSku
{
    private StorageSku(string name) => Name = name;

    /// <summary>Three copies in one data centre (<c>Standard_LRS</c>).</summary>
    [GraphValue("Standard_LRS")]
    public static StorageSku StandardLrs { get; } = new("Standard_LRS");

    /// <summary>Copies in three zones of the region (<c>Standard_ZRS</c>).</summary>
    [GraphValue("Standard_ZRS")]
    public static StorageSku StandardZrs { get; } = new("Standard_ZRS");

    /// <summary>Copies in the paired region as well (<c>Standard_GRS</c>).</summary>
    [GraphValue("Standard_GRS")]
    public static StorageSku StandardGrs { get; } = new("Standard_GRS");

    /// <summary>Copies in the paired region as well, readable there (<c>Standard_RAGRS</c>).</summary>
    [GraphValue("Standard_RAGRS")]
    public static StorageSku StandardRagrs { get; } = new("Standard_RAGRS");

    /// <summary>Copies in three zones and in the paired region (<c>Standard_GZRS</c>).</summary>
    [GraphValue("Standard_GZRS")]
    public static StorageSku StandardGzrs { get; } = new("Standard_GZRS");

    /// <summary>Copies in three zones and in the paired region, readable there (<c>Standard_RAGZRS</c>).</summary>
    [GraphValue("Standard_RAGZRS")]
    public static StorageSku StandardRagzrs { get; } = new("Standard_RAGZRS");

    /// <summary>Fast disks, three copies in one data centre (<c>Premium_LRS</c>).</summary>
    [GraphValue("Premium_LRS")]
    public static StorageSku PremiumLrs { get; } = new("Premium_LRS");

    /// <summary>Fast disks, copies in three zones of the region (<c>Premium_ZRS</c>).</summary>
    [GraphValue("Premium_ZRS")]
    public static StorageSku PremiumZrs { get; } = new("Premium_ZRS");

    /// <summary>Azure's name (<c>Standard_LRS</c>).</summary>
    public string Name { get; init; }

    /// <summary>An SKU that this library has no member for.</summary>
    /// <param name="name">Azure's name of it.</param>
    [GraphFactory]
    public static StorageSku Named(string name) => new(name);
}
