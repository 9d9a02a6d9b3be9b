namespace IotVnetDsl;

/// <summary>Points to an ExpressRoute circuit; made by conversion from an <see cref="ExpressRouteCircuit"/>.</summary>
public sealed record ExpressRouteCircuitReference : ResourceReference
{
    internal ExpressRouteCircuitReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
