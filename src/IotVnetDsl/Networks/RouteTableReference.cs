namespace IotVnetDsl;

/// <summary>Points to a route table; made by conversion from a <see cref="RouteTable"/>.</summary>
public sealed record RouteTableReference : ResourceReference
{
    internal RouteTableReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
