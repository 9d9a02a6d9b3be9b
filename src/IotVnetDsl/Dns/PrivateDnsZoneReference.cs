namespace IotVnetDsl;

/// <summary>Points to a private DNS zone; made by conversion from a <see cref="PrivateDnsZone"/>.</summary>
public sealed record PrivateDnsZoneReference : ResourceReference
{
    internal PrivateDnsZoneReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
