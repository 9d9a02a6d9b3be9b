using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Gives a principal a role on a resource (<c>Microsoft.Authorization/roleAssignments</c>). Its name is made from the three; principal,
/// role and scope cannot be changed. It takes up to 10 minutes until it works.
/// </summary>
public sealed record RoleAssignment : Resource
{
    /// <summary>Declares a role assignment.</summary>
    /// <param name="principal">Who gets the role: <c>Hub.SystemIdentity</c>, or the <c>Principal</c> of a user-assigned identity.</param>
    /// <param name="role">The role.</param>
    /// <param name="scope">The resource, or the child of it, that the role is given on; what is inside inherits it.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public RoleAssignment(
        PrincipalReference principal, Role role, ResourceReference scope, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => (Principal, Role, Scope) = (principal, role, scope);

    /// <summary>Who gets the role.</summary>
    public PrincipalReference Principal { get; init; }

    /// <summary>The role.</summary>
    public Role Role { get; init; }

    /// <summary>The resource, or the child of it, that the role is given on.</summary>
    public ResourceReference Scope { get; init; }

    private protected override ReferenceParts Self => new(nameof(RoleAssignment), $"{Principal.Name}:{Role.Id}:{Scope.Name}");
}
