using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>The part of a resource that a private endpoint reaches (<c>groupIds</c>), and with it the DNS zones that it needs.</summary>
/// <remarks>Source: Azure's table of private-link resources and their zones.</remarks>
public sealed record SubResource
{
    private SubResource(string name) => Name = name;

    /// <summary>
    /// A hub (<c>iotHub</c>), its built-in endpoint included. Zones: <c>privatelink.azure-devices.net</c> and
    /// <c>privatelink.servicebus.windows.net</c>.
    /// </summary>
    [GraphValue("iotHub")]
    public static SubResource IotHub { get; } = new("iotHub");

    /// <summary>A provisioning service (<c>iotDps</c>). Zone: <c>privatelink.azure-devices-provisioning.net</c>.</summary>
    [GraphValue("iotDps")]
    public static SubResource IotDps { get; } = new("iotDps");

    /// <summary>A key vault (<c>vault</c>). Zone: <c>privatelink.vaultcore.azure.net</c>.</summary>
    [GraphValue("vault")]
    public static SubResource Vault { get; } = new("vault");

    /// <summary>A Cosmos DB account (<c>Sql</c>). Zone: <c>privatelink.documents.azure.com</c>.</summary>
    [GraphValue("Sql")]
    public static SubResource Sql { get; } = new("Sql");

    /// <summary>Blobs of a storage account (<c>blob</c>). Zone: <c>privatelink.blob.core.windows.net</c>.</summary>
    [GraphValue("blob")]
    public static SubResource Blob { get; } = new("blob");

    /// <summary>Blobs at the account's secondary place, to read (<c>blob_secondary</c>). Zone: <c>privatelink.blob.core.windows.net</c>.</summary>
    [GraphValue("blob_secondary")]
    public static SubResource BlobSecondary { get; } = new("blob_secondary");

    /// <summary>Files of a storage account (<c>file</c>). Zone: <c>privatelink.file.core.windows.net</c>.</summary>
    [GraphValue("file")]
    public static SubResource File { get; } = new("file");

    /// <summary>Queues of a storage account (<c>queue</c>). Zone: <c>privatelink.queue.core.windows.net</c>.</summary>
    [GraphValue("queue")]
    public static SubResource Queue { get; } = new("queue");

    /// <summary>Tables of a storage account (<c>table</c>). Zone: <c>privatelink.table.core.windows.net</c>.</summary>
    [GraphValue("table")]
    public static SubResource Table { get; } = new("table");

    /// <summary>Data lake of a storage account with a hierarchical namespace (<c>dfs</c>). Zone: <c>privatelink.dfs.core.windows.net</c>.</summary>
    [GraphValue("dfs")]
    public static SubResource DataLake { get; } = new("dfs");

    /// <summary>An event hubs or service bus namespace (<c>namespace</c>). Zone: <c>privatelink.servicebus.windows.net</c>.</summary>
    [GraphValue("namespace")]
    public static SubResource Namespace { get; } = new("namespace");

    /// <summary>Azure's name of the sub-resource (<c>groupId</c>).</summary>
    public string Name { get; init; }

    /// <summary>A sub-resource that this library has no member for.</summary>
    /// <param name="name">Azure's name of it.</param>
    [GraphFactory]
    public static SubResource Named(string name) => new(name);
}
