namespace IotVnetDsl;

/// <summary>
/// Sends messages to an event hub (<c>endpoints.eventHubs[]</c>). The hub's identity needs Azure Event Hubs Data Sender.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record EventHubEndpoint : RoutingEndpoint
{
    /// <summary>Describes an event hub endpoint.</summary>
    /// <param name="name">1-64 characters <c>[A-Za-z0-9-._]</c>, unique across all kinds of endpoints.</param>
    /// <param name="eventHub">The event hub that gets the messages.</param>
    public EventHubEndpoint(string name, EventHubReference eventHub)
        : base(name) => EventHub = eventHub;

    /// <summary>The event hub that gets the messages (<c>endpointUri</c> of its namespace, <c>entityPath</c>).</summary>
    public EventHubReference EventHub { get; init; }
}
