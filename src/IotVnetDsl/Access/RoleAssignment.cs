using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Gives a principal a role on a resource (<c>Microsoft.Authorization/roleAssignments</c>). It has no name of ours: Azure's is a GUID
/// made from principal, role and scope, and none of the three can be changed. It takes up to 10 minutes until it works.
/// </summary>
/// <remarks>
/// The same triple twice is refused with <c>RoleAssignmentExists</c>; at most 4,000 assignments in a subscription. Whoever deploys
/// needs <c>Microsoft.Authorization/roleAssignments/write</c>, which Contributor lacks (<c>AuthorizationFailed</c>).
/// Source: Azure Resource Manager type definitions 2022-04-01.
/// </remarks>
public sealed record RoleAssignment : Resource
{
    /// <summary>Declares a role assignment.</summary>
    /// <param name="principal">
    /// Who gets the role: <c>Hub.SystemIdentity</c>, the <c>Principal</c> of a user-assigned identity, or <c>Principal.Group("object id")</c>.
    /// </param>
    /// <param name="role">The role.</param>
    /// <param name="scope">The resource, or the child of it, that the role is given on; what is inside inherits it.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public RoleAssignment(
        Principal principal, Role role, ResourceReference scope, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => (Principal, Role, Scope) = (principal, role, scope);

    /// <summary>Who gets the role (<c>properties.principalId</c> and <c>properties.principalType</c>).</summary>
    public Principal Principal { get; init; }

    /// <summary>The role (<c>properties.roleDefinitionId</c>).</summary>
    public Role Role { get; init; }

    /// <summary>
    /// The resource, or the child of it (a container, event hub, queue or topic), that the role is given on; what is inside inherits it.
    /// File upload and bulk jobs need theirs on the whole account. <c>ResourceGroup.WholeSubscription</c> is the subscription.
    /// </summary>
    public ResourceReference Scope { get; init; }

    /// <summary>
    /// Restricts the role to what an expression allows (<c>properties.condition</c>, sent with <c>conditionVersion: 2.0</c>); Azure knows it for
    /// data of storage and for whoever assigns roles. Rules do not judge what it leaves. Unset = none; one that is there is removed.
    /// </summary>
    public string? Condition { get; init; }
}
