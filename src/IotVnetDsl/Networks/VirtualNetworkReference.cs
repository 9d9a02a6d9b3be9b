namespace IotVnetDsl;

/// <summary>Points to a virtual network; made by conversion from a <see cref="VirtualNetwork"/>.</summary>
public sealed record VirtualNetworkReference : ResourceReference
{
    internal VirtualNetworkReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
