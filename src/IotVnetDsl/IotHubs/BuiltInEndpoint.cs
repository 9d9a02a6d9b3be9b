namespace IotVnetDsl;

/// <summary>
/// The endpoint that a hub always has (<c>properties.eventHubEndpoints.events</c>), named <c>events</c> in routes: an event hub of
/// Azure's own, reached by the hub's private endpoint too.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record BuiltInEndpoint
{
    /// <summary>For how many days messages are kept (<c>retentionTimeInDays</c>), 1-7. Unset = 1 when the hub is made, then left as it is.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Number of partitions (<c>partitionCount</c>), 2-32. Cannot be changed. Unset = 4.</summary>
    public int? PartitionCount { get; init; }
}
