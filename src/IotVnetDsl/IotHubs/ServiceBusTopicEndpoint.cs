namespace IotVnetDsl;

/// <summary>
/// Sends messages to a topic (<c>endpoints.serviceBusTopics[]</c>), one without duplicate detection. The hub's identity needs Azure
/// Service Bus Data Sender.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record ServiceBusTopicEndpoint : RoutingEndpoint
{
    /// <summary>Describes a topic endpoint.</summary>
    /// <param name="name">1-64 characters <c>[A-Za-z0-9-._]</c>, unique across all kinds of endpoints.</param>
    /// <param name="topic">The topic that gets the messages.</param>
    public ServiceBusTopicEndpoint(string name, TopicReference topic)
        : base(name) => Topic = topic;

    /// <summary>The topic that gets the messages (<c>endpointUri</c> of its namespace, <c>entityPath</c>).</summary>
    public TopicReference Topic { get; init; }
}
