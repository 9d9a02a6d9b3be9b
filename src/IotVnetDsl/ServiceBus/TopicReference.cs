namespace IotVnetDsl;

/// <summary>Points to a topic of a service bus namespace; made by <see cref="ServiceBusNamespace.Topic"/>.</summary>
public sealed record TopicReference : ResourceReference
{
    internal TopicReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
