namespace IotVnetDsl;

/// <summary>A container of a Cosmos DB database (<c>…/sqlDatabases/containers</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-15.</remarks>
/// <param name="Name">1-255 characters without <c>/ \ # ?</c>.</param>
/// <param name="PartitionKey">
/// Path of the property that parts the items (<c>properties.resource.partitionKey.paths</c>), <c>/deviceId</c>. Cannot be changed.
/// </param>
public sealed record CosmosContainer(string Name, string PartitionKey)
{
    /// <summary>
    /// How long items are kept (<c>properties.resource.defaultTtl</c>), in whole seconds. Unset = left as it is; for ever in a new container.
    /// </summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>
    /// Request units per second of the container's own (<c>properties.options.throughput</c>), 400 or more, sent when it is made and never compared. Unset =
    /// those of its database, or of a serverless account none.
    /// </summary>
    public int? Throughput { get; init; }
}
