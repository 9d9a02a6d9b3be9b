using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A service that a subnet reaches with its private addresses (<c>properties.serviceEndpoints[].service</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record ServiceEndpoint
{
    private ServiceEndpoint(string name) => Name = name;

    /// <summary>Storage accounts in the network's region (<c>Microsoft.Storage</c>).</summary>
    [GraphValue("Microsoft.Storage")]
    public static ServiceEndpoint Storage { get; } = new("Microsoft.Storage");

    /// <summary>Storage accounts in any region (<c>Microsoft.Storage.Global</c>). Not together with <see cref="Storage"/>.</summary>
    [GraphValue("Microsoft.Storage.Global")]
    public static ServiceEndpoint StorageGlobal { get; } = new("Microsoft.Storage.Global");

    /// <summary>Event hubs namespaces (<c>Microsoft.EventHub</c>).</summary>
    [GraphValue("Microsoft.EventHub")]
    public static ServiceEndpoint EventHub { get; } = new("Microsoft.EventHub");

    /// <summary>Service bus namespaces (<c>Microsoft.ServiceBus</c>).</summary>
    [GraphValue("Microsoft.ServiceBus")]
    public static ServiceEndpoint ServiceBus { get; } = new("Microsoft.ServiceBus");

    /// <summary>Key vaults (<c>Microsoft.KeyVault</c>).</summary>
    [GraphValue("Microsoft.KeyVault")]
    public static ServiceEndpoint KeyVault { get; } = new("Microsoft.KeyVault");

    /// <summary>Cosmos DB accounts (<c>Microsoft.AzureCosmosDB</c>).</summary>
    [GraphValue("Microsoft.AzureCosmosDB")]
    public static ServiceEndpoint CosmosDb { get; } = new("Microsoft.AzureCosmosDB");

    /// <summary>Name of the service (<c>Microsoft.Storage</c>).</summary>
    public string Name { get; init; }

    /// <summary>A service that this library has no member for.</summary>
    /// <param name="name">Name of the service.</param>
    [GraphFactory]
    public static ServiceEndpoint Named(string name) => new(name);
}
