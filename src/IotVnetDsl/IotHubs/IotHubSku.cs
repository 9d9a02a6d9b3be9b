using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// Edition and size of a hub (<c>sku.name</c>). Sizes of an edition change into each other in place, Basic into Standard too; the free
/// edition into nothing, and Standard not into Basic.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30, and the published quotas of IoT Hub.</remarks>
public sealed record IotHubSku
{
    private IotHubSku(string name) => Name = name;

    /// <summary>Free: 1 unit, 8,000 messages a day, 1 endpoint, 5 routes, 2 enrichments. One in a subscription.</summary>
    [GraphValue("F1")]
    public static IotHubSku F1 { get; } = new("F1");

    /// <summary>Basic: 400,000 messages a day and unit. No messages to devices, no twins, no direct methods.</summary>
    [GraphValue("B1")]
    public static IotHubSku B1 { get; } = new("B1");

    /// <summary>Basic: 6 million messages a day and unit. No messages to devices, no twins, no direct methods.</summary>
    [GraphValue("B2")]
    public static IotHubSku B2 { get; } = new("B2");

    /// <summary>Basic: 300 million messages a day and unit. No messages to devices, no twins, no direct methods.</summary>
    [GraphValue("B3")]
    public static IotHubSku B3 { get; } = new("B3");

    /// <summary>Standard: 400,000 messages a day and unit.</summary>
    [GraphValue("S1")]
    public static IotHubSku S1 { get; } = new("S1");

    /// <summary>Standard: 6 million messages a day and unit.</summary>
    [GraphValue("S2")]
    public static IotHubSku S2 { get; } = new("S2");

    /// <summary>Standard: 300 million messages a day and unit.</summary>
    [GraphValue("S3")]
    public static IotHubSku S3 { get; } = new("S3");

    /// <summary>Azure's name (<c>S1</c>).</summary>
    public string Name { get; init; }

    /// <summary>An SKU that this library has no member for.</summary>
    /// <param name="name">Azure's name of it.</param>
    [GraphFactory]
    public static IotHubSku Named(string name) => new(name);
}
