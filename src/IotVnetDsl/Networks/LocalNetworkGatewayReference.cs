namespace IotVnetDsl;

/// <summary>Points to a site's end of a VPN; made by conversion from a <see cref="LocalNetworkGateway"/>.</summary>
public sealed record LocalNetworkGatewayReference : ResourceReference
{
    internal LocalNetworkGatewayReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
