using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Roles on queues, topics and their namespaces.
public sealed partial record Role
{
    /// <summary>Azure Service Bus Data Sender: send. What a hub needs on a queue, a topic or their namespace.</summary>
    [GraphValue("69a216fc-b8fb-44d8-bc22-1f3c2cd27a39")]
    public static Role AzureServiceBusDataSender { get; } = new("69a216fc-b8fb-44d8-bc22-1f3c2cd27a39");

    /// <summary>Azure Service Bus Data Receiver: receive. For readers, not for a hub.</summary>
    [GraphValue("4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0")]
    public static Role AzureServiceBusDataReceiver { get; } = new("4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0");

    /// <summary>Azure Service Bus Data Owner: send, receive and manage. Wider than a hub needs.</summary>
    [GraphValue("090c5cfd-751d-490a-894a-3ce6f1109419")]
    public static Role AzureServiceBusDataOwner { get; } = new("090c5cfd-751d-490a-894a-3ce6f1109419");
}
