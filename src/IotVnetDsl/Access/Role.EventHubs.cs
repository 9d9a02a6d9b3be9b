using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Roles on event hubs and their namespaces.
public sealed partial record Role
{
    /// <summary>Azure Event Hubs Data Sender: send. What a hub needs on an event hub or its namespace.</summary>
    [GraphValue("2b629674-e913-4c01-ae53-ef4638d8f975")]
    public static Role AzureEventHubsDataSender { get; } = new("2b629674-e913-4c01-ae53-ef4638d8f975");

    /// <summary>Azure Event Hubs Data Receiver: receive. For readers, not for a hub.</summary>
    [GraphValue("a638d3c7-ab3a-418d-83e6-5f17a39d4fde")]
    public static Role AzureEventHubsDataReceiver { get; } = new("a638d3c7-ab3a-418d-83e6-5f17a39d4fde");

    /// <summary>Azure Event Hubs Data Owner: send, receive and manage. Wider than a hub needs.</summary>
    [GraphValue("f526a384-b230-433a-b45c-95f59c4a2dec")]
    public static Role AzureEventHubsDataOwner { get; } = new("f526a384-b230-433a-b45c-95f59c4a2dec");
}
