using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// Tier of a service bus namespace (<c>sku.name</c>, <c>sku.tier</c>). Basic and Standard change into each other; Premium is for
/// good, and no other becomes it: a change to or from it is refused, and takes a namespace of another name (IVD9008).
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
public sealed record ServiceBusSku
{
    private ServiceBusSku(string name) => Name = name;

    /// <summary>Basic: queues only, neither firewall nor private endpoints.</summary>
    [GraphValue("Basic")]
    public static ServiceBusSku Basic { get; } = new("Basic");

    /// <summary>Standard: queues and topics, neither firewall nor private endpoints.</summary>
    [GraphValue("Standard")]
    public static ServiceBusSku Standard { get; } = new("Standard");

    /// <summary>Premium: the only one with firewall, trusted services and private endpoints.</summary>
    [GraphValue("Premium")]
    public static ServiceBusSku Premium { get; } = new("Premium");

    /// <summary>Azure's name (<c>Premium</c>).</summary>
    public string Name { get; init; }

    /// <summary>An SKU that this library has no member for.</summary>
    /// <param name="name">Azure's name of it.</param>
    [GraphFactory]
    public static ServiceBusSku Named(string name) => new(name);
}
