using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Rules.Reach.Grants;

/// <summary>Whether an identity has a role with which a service that is no hub does its work at a resource.</summary>
internal static class RolesOfService
{
    /// <summary>Never yes: what else the work needs is not ours to say.</summary>
    /// <param name="identity">Who works there.</param>
    /// <param name="on">Where: the resource, or a child of it.</param>
    /// <param name="resource">The resource.</param>
    public static Answer MayHave(Principal identity, ReferenceProperty on, ResourceView resource) => resource.Model.All<RoleAssignmentView>()
        .Select(assignment => MayServe(assignment, identity, on, resource)).Any()
        .Or(resource.Model.MayHoldMore<RoleAssignmentView>());

    // What a role of one's own making gives, and what a condition leaves of one, cannot be said.
    private static Answer MayServe(RoleAssignmentView assignment, Principal identity, ReferenceProperty on, ResourceView resource) => identity.Has(assignment.Principal)
        .And(GrantScope.Covers(assignment.Scope, on))
        .And(assignment.Role.Id.Known is { } id && BuiltInRoles.Find(id) is { } role && !(role.IsForServices && role.Service == resource.Type) ? Answer.No : Answer.CannotSay);
}
