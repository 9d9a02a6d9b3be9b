namespace IotVnetDsl;

/// <summary>Points to an event hub of a namespace; made by <see cref="EventHubsNamespace.EventHub"/>.</summary>
public sealed record EventHubReference : ResourceReference
{
    internal EventHubReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
