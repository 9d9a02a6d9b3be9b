namespace IotVnetDsl;

/// <summary>Points to a subnet of a virtual network; made by <see cref="VirtualNetwork.Subnet"/>.</summary>
public sealed record SubnetReference : ResourceReference
{
    internal SubnetReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
