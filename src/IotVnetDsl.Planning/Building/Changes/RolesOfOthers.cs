using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.DocumentDB;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>Roles of our identities that are for others to give and to take: on what they keep, and around those that the code expects of them.</summary>
internal sealed class RolesOfOthers(DesiredTopology desired, ActualState actual, IReadOnlyDictionary<string, DesiredResource> declared)
{
    private readonly Lazy<ILookup<string, (string Path, string Scope)>> _expected = new(() =>
    {
        var outputs = new OutputResolution(desired, actual);
        return desired.Resources.Where(resource => resource is { IsExisting: true, Type: RoleAssignments or SqlRoleAssignments })
            .Select(resource => (resource.Path, Role: new ActualResource(resource.Id, resource.Type, outputs.Apply(resource.Body))))
            .ToLookup(one => RoleAssignments.Principal(one.Role), one => (one.Path, ScopeOf(one.Role)), StringComparer.OrdinalIgnoreCase);
    });

    /// <summary>Why a role that nobody declares is theirs, as the end of a sentence; null where it is not.</summary>
    public string? WhyTheirs(ActualResource role)
    {
        var scope = ScopeOf(role);
        // The innermost that is declared says who keeps it.
        var holder = ResourceId.SelfAndAbove(scope).Select(declared.GetValueOrDefault).FirstOrDefault(resource => resource is not null);
        if (holder is { IsExisting: true })
            return $"others keep '{holder.Path}'";
        if (holder is null && ResourceId.GroupOf(scope) is { } group && !desired.OwnGroups.Contains(group))
            return $"nothing in '{ResourceId.Name(group)}' is this topology's";
        return _expected.Value[RoleAssignments.Principal(role)].FirstOrDefault(one => ResourceId.Same(one.Scope, scope) || ResourceId.IsBelow(one.Scope, scope) || ResourceId.IsBelow(scope, one.Scope)) is { Path: { } path }
            ? $"'{path}' is for others to give"
            : null;
    }

    private static string ScopeOf(ActualResource role) => role.Type is RoleAssignments type ? type.ScopeOf(role.Id) : SqlRoleAssignments.ScopeIn(role.Body);
}
