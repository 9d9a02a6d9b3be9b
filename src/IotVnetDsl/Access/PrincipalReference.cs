namespace IotVnetDsl;

/// <summary>Points to the identity of a resource: a principal that can be given roles.</summary>
public sealed record PrincipalReference : ResourceReference
{
    internal PrincipalReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
