namespace IotVnetDsl;

/// <summary>Points to a public address; made by conversion from a <see cref="PublicIpAddress"/>.</summary>
public sealed record PublicIpAddressReference : ResourceReference
{
    internal PublicIpAddressReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
