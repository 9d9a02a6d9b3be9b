namespace IotVnetDsl;

/// <summary>
/// Points to the identity of a resource: a principal that can be given roles. Its object id becomes known after apply. Made by
/// <see cref="IotHub.SystemIdentity"/> and <see cref="UserAssignedIdentity.Principal"/>.
/// </summary>
public sealed record PrincipalReference : ResourceReference
{
    internal PrincipalReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
