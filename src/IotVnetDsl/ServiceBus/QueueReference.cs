namespace IotVnetDsl;

/// <summary>Points to a queue of a service bus namespace; made by <see cref="ServiceBusNamespace.Queue"/>.</summary>
public sealed record QueueReference : ResourceReference
{
    internal QueueReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
