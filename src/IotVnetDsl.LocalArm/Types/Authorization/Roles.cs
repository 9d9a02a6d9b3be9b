using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.DocumentDB;

namespace IotVnetDsl.LocalArm.Types.Authorization;

/// <summary>What role assignments allow once they have taken effect.</summary>
internal static class Roles
{
    public static bool Grant(Cloud cloud, string principal, string action, ResourceId scope) => cloud.Store.OfType(RoleAssignment.TypeName)
        .Where(assignment => assignment.Body.Says("properties.principalId", principal))
        .Where(assignment => Covers(assignment.Id.Parent, scope) && RoleAssignment.IsEffective(assignment, cloud.Clock.Now))
        .Concat(cloud.Store.OfType(SqlRoleAssignment.TypeName)
            .Where(assignment => assignment.Body.Says("properties.principalId", principal) && Covers(SqlRoleAssignment.ScopeOf(assignment), scope) && cloud.InForce(assignment.Id) is not null))
        .Any(assignment => RoleDefinitions.Find(assignment.Body.Text("properties.roleDefinitionId")!)?.DataActions.Contains(action) == true);

    /// <summary>The tenant and management groups are above every subscription here.</summary>
    private static bool Covers(ResourceId? assigned, ResourceId scope) =>
        assigned is null || assigned.IsOf("Microsoft.Management/managementGroups") || scope.SelfAndAncestors.Contains(assigned);
}
