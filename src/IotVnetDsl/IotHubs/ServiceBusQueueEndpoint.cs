namespace IotVnetDsl;

/// <summary>
/// Sends messages to a queue (<c>endpoints.serviceBusQueues[]</c>), one without sessions and duplicate detection. The hub's identity
/// needs Azure Service Bus Data Sender.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record ServiceBusQueueEndpoint : RoutingEndpoint
{
    /// <summary>Describes a queue endpoint.</summary>
    /// <param name="name">1-64 characters <c>[A-Za-z0-9-._]</c>, unique across all kinds of endpoints.</param>
    /// <param name="queue">The queue that gets the messages.</param>
    public ServiceBusQueueEndpoint(string name, QueueReference queue)
        : base(name) => Queue = queue;

    /// <summary>The queue that gets the messages (<c>endpointUri</c> of its namespace, <c>entityPath</c>).</summary>
    public QueueReference Queue { get; init; }
}
