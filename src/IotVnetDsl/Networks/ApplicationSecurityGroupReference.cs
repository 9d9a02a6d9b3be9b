namespace IotVnetDsl;

/// <summary>Points to an application security group; made by conversion from an <see cref="ApplicationSecurityGroup"/>.</summary>
public sealed record ApplicationSecurityGroupReference : ResourceReference
{
    internal ApplicationSecurityGroupReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
