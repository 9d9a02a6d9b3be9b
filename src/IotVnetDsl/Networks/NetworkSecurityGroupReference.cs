namespace IotVnetDsl;

/// <summary>Points to a network security group; made by conversion from a <see cref="NetworkSecurityGroup"/>.</summary>
public sealed record NetworkSecurityGroupReference : ResourceReference
{
    internal NetworkSecurityGroupReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
