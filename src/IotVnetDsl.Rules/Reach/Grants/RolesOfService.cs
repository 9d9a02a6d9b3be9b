using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Rules.Reach.Grants;

/// <summary>Whether an identity has any role with which it may work at a resource that is no target of a hub.</summary>
internal static class RolesOfService
{
    /// <summary>Never yes: which of the service's own roles do is not ours to say.</summary>
    /// <param name="identity">Who works there.</param>
    /// <param name="on">Where: the resource, or a child of it.</param>
    /// <param name="resource">The resource.</param>
    public static Answer MayHave(Principal identity, ReferenceProperty on, ResourceView resource) => resource.Model.All<RoleAssignmentView>()
        .Select(assignment => MayServe(assignment, identity, on, resource)).Any()
        .Or(resource.Model.MayHoldMore<RoleAssignmentView>());

    // Nor is what one's own making or a condition leaves of a role; those of other services do not.
    private static Answer MayServe(RoleAssignmentView assignment, Principal identity, ReferenceProperty on, ResourceView resource) => identity.Has(assignment.Principal)
        .And(GrantScope.Covers(assignment.Scope, on))
        .And(assignment.Role.Id.Known is { } id && BuiltInRoles.Find(id) is { } role && role.Service != resource.Type ? Answer.No : Answer.CannotSay);
}
