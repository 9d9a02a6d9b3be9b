namespace IotVnetDsl;

/// <summary>Points to a NAT gateway; made by conversion from a <see cref="NatGateway"/>.</summary>
public sealed record NatGatewayReference : ResourceReference
{
    internal NatGatewayReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
