namespace IotVnetDsl;

/// <summary>Points to an outbound endpoint of a resolver; made by <see cref="DnsResolver.OutboundEndpoint"/>.</summary>
public sealed record DnsOutboundEndpointReference : ResourceReference
{
    internal DnsOutboundEndpointReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
