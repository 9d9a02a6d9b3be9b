namespace IotVnetDsl;

/// <summary>
/// Stores messages in a container of a Cosmos DB account (<c>endpoints.cosmosDBSqlContainers[]</c>). The hub's identity needs
/// <see cref="Role.CosmosDbBuiltInDataContributor"/> on the account or database; with a key, the key is the account's primary one.
/// </summary>
/// <remarks>
/// The firewall of an account has no exception for hubs. Source: Azure Resource Manager type definitions 2023-06-30;
/// https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-endpoints.
/// </remarks>
public sealed record CosmosEndpoint : RoutingEndpoint
{
    /// <summary>Describes an endpoint for a container.</summary>
    /// <param name="name">1-64 characters <c>[A-Za-z0-9-._]</c>, unique across all kinds of endpoints.</param>
    /// <param name="database">The database that the container is in.</param>
    /// <param name="container">Name of the container.</param>
    public CosmosEndpoint(string name, CosmosDatabaseReference database, string container)
        : base(name) => (Database, Container) = (database, container);

    /// <summary>The database that the container is in (<c>endpointUri</c> of its account, <c>databaseName</c>).</summary>
    public CosmosDatabaseReference Database { get; init; }

    /// <summary>Name of the container (<c>containerName</c>).</summary>
    public string Container { get; init; }

    /// <summary>Name of the property that parts the container's items (<c>partitionKeyName</c>), which the hub adds. Unset = the hub adds none.</summary>
    public string? PartitionKeyName { get; init; }

    /// <summary>
    /// What the hub writes there (<c>partitionKeyTemplate</c>), of <c>{iothub} {deviceid} {DD} {MM} {YYYY}</c> with text between. Unset =
    /// <c>{deviceid}-{YYYY}-{MM}</c> where <see cref="PartitionKeyName"/> is set.
    /// </summary>
    public string? PartitionKeyTemplate { get; init; }
}
