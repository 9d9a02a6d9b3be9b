using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// Tier of an event hubs namespace (<c>sku.name</c>, <c>sku.tier</c>). Basic and Standard change into each other; Premium is for
/// good, and no other becomes it: a change to or from it is refused, and takes a namespace of another name (IVD9008).
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
public sealed record EventHubsSku
{
    private EventHubsSku(string name) => Name = name;

    /// <summary>Basic: no firewall, no private endpoint, no consumer group of one's own.</summary>
    [GraphValue("Basic")]
    public static EventHubsSku Basic { get; } = new("Basic");

    /// <summary>Standard: firewall, trusted services and private endpoints.</summary>
    [GraphValue("Standard")]
    public static EventHubsSku Standard { get; } = new("Standard");

    /// <summary>Premium: as Standard, on capacity of one's own.</summary>
    [GraphValue("Premium")]
    public static EventHubsSku Premium { get; } = new("Premium");

    /// <summary>Azure's name (<c>Standard</c>).</summary>
    public string Name { get; init; }

    /// <summary>An SKU that this library has no member for.</summary>
    /// <param name="name">Azure's name of it.</param>
    [GraphFactory]
    public static EventHubsSku Named(string name) => new(name);
}
