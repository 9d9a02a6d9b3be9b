namespace IotVnetDsl;

/// <summary>Points to a virtual network gateway; made by conversion from a <see cref="VirtualNetworkGateway"/>.</summary>
public sealed record VirtualNetworkGatewayReference : ResourceReference
{
    internal VirtualNetworkGatewayReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
