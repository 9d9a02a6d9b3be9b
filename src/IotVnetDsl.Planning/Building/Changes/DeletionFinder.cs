using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.DocumentDB;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>What exists and is to go: ours and no longer declared, access that no code gives, surplus that may be deleted.</summary>
internal sealed class DeletionFinder(DesiredTopology desired, ActualState actual, IReadOnlySet<string> matched, PlanInput input)
{
    private readonly Dictionary<string, DesiredResource> _declared =
        desired.Resources.DistinctBy(resource => resource.Id, ResourceId.Comparer).ToDictionary(resource => resource.Id, ResourceId.Comparer);

    public IEnumerable<Step> Steps() => Owned().Concat(TakenOut()).Concat(SurplusChildren()).Concat(Unmarked()).Concat(SurplusAccess()).DistinctBy(step => step.Resource.Id, ResourceId.Comparer);

    private static Step Delete(ActualResource resource, string path, string name, string reason) => new()
    {
        Key = path,
        Path = path,
        Kind = OperationKind.Delete,
        Mode = WriteMode.Delete,
        Resource = new PlanResource(path, resource.Type.ArmType, name, resource.Id, null),
        Type = resource.Type,
        Stage = StepStage.Deletion,
        Serializes = StepBuilder.Locked(resource.Type, resource.Id, resource.Body),
        Names = ActualReferences.Of(resource),
        Reason = reason,
        Slot = resource.Type.Slot(resource.Id, resource.Body),
    };

    private IEnumerable<ActualResource> Undeclared(Func<ActualResource, bool> condition) =>
        actual.Resources.Where(resource => !matched.Contains(resource.Id) && condition(resource));

    private IEnumerable<Step> Owned()
    {
        var inside = Undeclared(resource => resource.Type is IChildType && resource.Type is { GoesWithParent: false, IsMarked: false })
            .ToLookup(resource => ((IChildType)resource.Type).ParentOf(resource.Id), ResourceId.Comparer);
        foreach (var resource in Undeclared(resource => resource.Type is { IsMarked: true } and not RoleAssignments && resource.Type.IsOwned(resource, input.Owner)))
        {
            var path = input.PathOf(resource.Id);
            input.Consents.Need("delete", new ConsentSubject(path, resource.Name), $"{resource.Type.ShortName} '{resource.Name}' is this topology's and no longer declared");
            yield return Delete(resource, path, resource.Name, "no longer declared");
            foreach (var child in inside[resource.Id])
                yield return Delete(child, input.PathOf(child.Id), child.Name, $"it is in '{resource.Name}', which Azure does not delete before");
        }
    }

    private IEnumerable<Step> TakenOut()
    {
        foreach (var step in FormerParts.Steps(actual, matched.Contains, input))
        {
            foreach (var part in step.Changes)
            {
                var key = ListDiff.KeyIn(part.ArmPath);
                input.Consents.Need(
                    "delete", new ConsentSubject(LogicalPath.Child(step.Path, ListDiff.MemberOf(part.Name), key), key), $"'{key}' in '{step.Resource.Name}', which others keep, is this topology's and no longer declared");
            }

            yield return step;
        }
    }

    private IEnumerable<Step> SurplusChildren()
    {
        var undeclared = Undeclared(resource => resource.Type is IChildType && !IsBuiltIn(resource))
            .ToLookup(resource => (resource.Type, Parent: ((IChildType)resource.Type).ParentOf(resource.Id).ToUpperInvariant()));
        return desired.Collections.SelectMany(collection => undeclared[(collection.Type, collection.ParentId.ToUpperInvariant())]
            .SelectMany(item => Surplus(item, LogicalPath.Item(collection.Path, item.Name))));
    }

    // What has no tags and stands inside something of ours (a peering), or on it (a diagnostic setting), may have been declared, or have been made by others.
    private IEnumerable<Step> Unmarked() => Undeclared(resource => resource.Type is ((NodeChildType and IChildType and not SqlRoleAssignments) or ExtensionType { IsListedByScope: true }) && !resource.Type.IsMarked
            && Around(resource) is { } around && matched.Contains(around.Id) && around.Type.IsOwned(around, input.Owner) && !IsByPolicy(resource, around))
        .SelectMany(item => Surplus(item, input.PathOf(item.Id)));

    // A policy of others gives the endpoint its zones.
    private bool IsByPolicy(ActualResource item, ActualResource around) => item.Type is PrivateDnsZoneGroups && _declared.GetValueOrDefault(around.Id) is { } endpoint
        && (input.Context.Topology.Find(endpoint.Declaration) as PrivateEndpointView)?.Dns.Kind.Is(DnsKind.ByPolicy) == Answer.Yes;

    private ActualResource? Around(ActualResource resource) => resource.Type switch
    {
        IChildType child => actual.Find(child.ParentOf(resource.Id)),
        ExtensionType extension => actual.Find(extension.ScopeOf(resource.Id)),
        _ => null,
    };

    private IEnumerable<Step> Surplus(ActualResource item, string path)
    {
        if (item.Type.IsMarked && item.Owner is not null)
            yield break;
        var holder = HolderOf(item);
        var declared = holder is null ? null : _declared.GetValueOrDefault(holder.Id);
        // What others keep is theirs with all that is in it, but for what the code puts there.
        if (declared is { IsExisting: true })
            yield break;
        var isOurs = holder is null || holder.Type.IsOwned(holder, input.Owner) || (declared is not null && input.Consents.Has("adopt", declared));
        if (isOurs && input.Consents.Has("delete", new ConsentSubject(path, item.Name)))
            yield return Delete(item, path, item.Name, "not in the code");
        else
            input.Surplus.Add(new PlanSurplus(path, item.Type.ArmType, item.Name, item.Id, $"is not in the code; {(isOurs ? $"delete:{path} removes it" : $"it stays, as '{holder!.Name}' was not made by this topology")}"));
    }

    /// <summary>The resource around, which says whose it is.</summary>
    private ActualResource? HolderOf(ActualResource item)
    {
        var at = item;
        while (at?.Type is IChildType or ExtensionType && (at == item || !at.Type.IsMarked))
            at = Around(at);
        return at;
    }

    private static bool IsBuiltIn(ActualResource resource) =>
        resource.Type is ChildResourceType child && child.BuiltIn.Contains(resource.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Roles that nobody declares: those that we gave, and whatever our identities have beside them but for what is for others to give.</summary>
    private IEnumerable<Step> SurplusAccess()
    {
        var ours = OurPrincipals().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = new RolesOfOthers(desired, actual, _declared);
        var namesakes = new RolesOfNamesakes(desired, actual, input.Owner);
        foreach (var role in Undeclared(resource => resource.Type is RoleAssignments))
        {
            var type = (RoleAssignments)role.Type;
            if (IsForgotten(role) && !IsAgreed(role, type.Describe(role), "is this topology's, and neither it nor what it is given on is in the code"))
                continue;
            if (type.IsOwned(role, input.Owner) && namesakes.MayHave(role) && !IsAgreed(role, type.Describe(role), RolesOfNamesakes.Why))
                continue;
            // What is given above the groups may serve those that others look after.
            if (type.IsOwned(role, input.Owner) || (ResourceId.GroupOf(role.Id) is not null && role.Owner is null && ours.Contains(RoleAssignments.Principal(role)) && !IsLeft(role, type.Describe(role))))
                yield return Delete(role, input.PathOf(role.Id), type.Describe(role), "access that the code does not give");
        }

        foreach (var role in Undeclared(resource => resource.Type is SqlRoleAssignments && ours.Contains(RoleAssignments.Principal(resource)) && Around(resource) is { } account && account.Type.IsOwned(account, input.Owner)))
        {
            if (!IsLeft(role, SqlRoleAssignments.Describe(role)))
                yield return Delete(role, input.PathOf(role.Id), SqlRoleAssignments.Describe(role), "access that the code does not give");
        }

        bool IsLeft(ActualResource role, string name)
        {
            if (others.WhyTheirs(role) is not { } why)
                return false;
            input.Surplus.Add(new PlanSurplus(input.PathOf(role.Id), role.Type.ArmType, name, role.Id, $"is not in the code; it stays, as {why}"));
            return true;
        }
    }

    // In a group that the code does not name was not read what the role is on: what still needs it, an endpoint that stays for one, is not known.
    private bool IsForgotten(ActualResource role) => ResourceId.GroupOf(role.Id) is { } group && actual.Find(group) is null;

    private bool IsAgreed(ActualResource role, string name, string why)
    {
        var path = input.PathOf(role.Id);
        if (input.Consents.Has("delete", new ConsentSubject(path, role.Name)))
            return true;
        input.Surplus.Add(new PlanSurplus(path, role.Type.ArmType, name, role.Id, $"{why}; delete:{path} removes it"));
        return false;
    }

    private IEnumerable<string> OurPrincipals() =>
        from resource in desired.Resources
        where !resource.IsExisting
        let existing = actual.Find(resource.Id)
        where existing is not null && (existing.Type.IsOwned(existing, input.Owner) || input.Consents.Has("adopt", resource))
        from principal in existing.Principals
        select principal;
}
