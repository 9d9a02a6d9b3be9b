using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>
/// Roles with our mark that may be another project's whose topology has the same id and variant: given on what others keep, to nobody of whom the
/// code or what is ours knows.
/// </summary>
internal sealed class RolesOfNamesakes(DesiredTopology desired, ActualState actual, string owner)
{
    /// <summary>Why such a role stays, as the end of a sentence.</summary>
    public const string Why = "may be another project's whose topology has the same id and variant: it is given on what others keep, to no identity of this one";

    private readonly Lazy<HashSet<string>> _known = new(() =>
    {
        var outputs = new OutputResolution(desired, actual);
        return actual.Resources.Where(resource => resource.Type.IsOwned(resource, owner)).SelectMany(resource => resource.Principals)
            .Concat(desired.Resources.Where(resource => resource.Type is RoleAssignments).Select(role => BodyPath.Get(outputs.Apply(role.Body), "properties.principalId")?.ToString() ?? ""))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    });

    /// <param name="role">Marked as ours, and declared nowhere.</param>
    public bool MayHave(ActualResource role) => !_known.Value.Contains(RoleAssignments.Principal(role)) && !IsOurs(((RoleAssignments)role.Type).ScopeOf(role.Id));

    // The innermost that is declared says who keeps it.
    private bool IsOurs(string scope) => ResourceId.SelfAndAbove(scope).Select(desired.FindId).FirstOrDefault(resource => resource is not null) is { } declared
        ? !declared.IsExisting
        : ResourceId.GroupOf(scope) is { } group && desired.OwnGroups.Contains(group);
}
