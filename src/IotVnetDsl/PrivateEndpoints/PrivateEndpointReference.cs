namespace IotVnetDsl;

/// <summary>Points to a private endpoint; made by conversion from a <see cref="PrivateEndpoint"/>.</summary>
public sealed record PrivateEndpointReference : ResourceReference
{
    internal PrivateEndpointReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
