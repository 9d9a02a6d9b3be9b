using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.Monitoring;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Reading;

/// <summary>Reads what exists in the topology's resource groups, as far as it concerns the topology.</summary>
internal sealed class StateReader(IArmClient client, DesiredTopology desired, string owner)
{
    private readonly ResourceLists _lists = new(client);
    private readonly ArmResourceType _roles = ResourceCatalog.Find(RoleAssignments.TypeName)!;
    private readonly HashSet<string> _ids = desired.Resources.Select(resource => resource.Id).ToHashSet(ResourceId.Comparer);

    // The types of what is declared, and of the collections that are to be complete, each with the resource or the group that holds it.
    private readonly HashSet<(ArmResourceType Type, string In)> _declared =
    [
        .. desired.Resources.Select(resource => (resource.Type, Canonical(HolderOf(resource)))),
        .. desired.Collections.Select(collection => (collection.Type, Canonical(collection.ParentId))),
    ];

    public async Task<ActualState> ReadAsync(CancellationToken cancellation)
    {
        var groups = Groups().ToArray();
        var subscriptions = groups.Select(ResourceId.SubscriptionOf).Distinct(ResourceId.Comparer).ToArray();
        var marked = subscriptions.Select(subscription => MarkedRolesAsync(subscription, cancellation)).ToArray();
        await Task.WhenAll(groups.Select(group => _lists.ReadGroupAsync(group, TypesToList(group), cancellation))
            .Concat(subscriptions.Select(subscription => ReadLocksAsync(subscription, cancellation)))
            .Concat(marked)
            .Concat(groups.Where(group => !desired.OwnGroups.Contains(group)).Select(group => ReadFormerRolesAsync(group, cancellation)))
            .Concat(AboveGroups().Select(above => _lists.ListAsync(above.Type, above.Collection, cancellation, "$filter=atScope()"))));
        foreach (var roles in marked)
            AddOfOurIdentities(await roles);
        await _lists.ReadChildrenAsync(Concerns, cancellation);
        var former = new FormerReader(client, _lists, desired, owner);
        await Task.WhenAll(subscriptions.Select(subscription => former.ReadAsync(subscription, cancellation)));
        var scopes = _lists.Found.ToDictionary(resource => resource.Id, ResourceId.Comparer);
        await Task.WhenAll(Declared(scopes).Concat(TakenOut(scopes.Values)).Distinct()
            .Select(item => _lists.ListAsync(item.Type, $"{item.Scope}/providers/{item.Type.ArmType}", cancellation)));
        return await _lists.StateAsync(cancellation);
    }

    private IEnumerable<(ExtensionType Type, string Scope)> Declared(Dictionary<string, ActualResource> scopes) =>
        from resource in desired.Resources
        let type = resource.Type as ExtensionType
        where type is { IsListedByScope: true } && scopes.ContainsKey(type.ScopeOf(resource.Id))
        select (type, scopes[type.ScopeOf(resource.Id)].Id);

    // Each costs a request: only a topology that sends logs somewhere, or did, is asked about.
    private IEnumerable<(ExtensionType Type, string Scope)> TakenOut(IReadOnlyCollection<ActualResource> found) => IsMonitored(found)
        ? from type in ResourceCatalog.Types.OfType<ExtensionType>()
          where type.IsListedByScope
          from resource in found
          where type.StandsOn(resource.Type) && resource.Type.IsOwned(resource, owner)
          select (type, resource.Id)
        : [];

    private bool IsMonitored(IEnumerable<ActualResource> found) =>
        desired.Resources.Any(resource => resource.Type is LogAnalyticsWorkspaces or DiagnosticSettings) || found.Any(resource => resource.Type is LogAnalyticsWorkspaces && resource.Type.IsOwned(resource, owner));

    private IEnumerable<string> Groups() => desired.Resources
        .Select(resource => ResourceId.GroupOf(resource.Id)).OfType<string>()
        .Distinct(ResourceId.Comparer).Order(ResourceId.Comparer);

    /// <summary>What is declared on subscriptions, whose groups may not exist yet.</summary>
    private IEnumerable<(ArmResourceType Type, string Collection)> AboveGroups() => desired.Resources
        .Where(resource => resource.Type is RoleAssignments && ResourceId.GroupOf(resource.Id) is null)
        .Select(resource => (resource.Type, ResourceId.ScopeOf(resource.Id) + "/providers/" + resource.Type.ArmType))
        .Distinct();

    // A lock on the subscription holds in all of its groups. Who deploys into one group may not be allowed to see it.
    private async Task ReadLocksAsync(string subscription, CancellationToken cancellation)
    {
        var type = ResourceCatalog.Types.OfType<Locks>().Single();
        try
        {
            foreach (var item in await client.ListAsync(new ArmRequest("GET", $"/subscriptions/{subscription}/providers/{type.ArmType}", type.ApiVersion), cancellation))
            {
                if (item["id"]?.ToString() is { } id && ResourceId.GroupOf(id) is null)
                    _lists.Add(type, item);
            }
        }
        catch (ArmException refusal) when (refusal.Error.IsOutOfSight)
        {
            // Azure names the lock itself, when it refuses.
        }
    }

    // What was given in a group that the code names no more, or on the subscription, carries our mark, too. Another subscription's or stage's deployment of the
    // same topology has the mark as well, and identities of its own. Who deploys into one group may not be allowed to see it.
    private async Task<IReadOnlyList<JsonObject>> MarkedRolesAsync(string subscription, CancellationToken cancellation)
    {
        try
        {
            var roles = await client.ListAsync(new ArmRequest("GET", $"/subscriptions/{subscription}/providers/{_roles.ArmType}", _roles.ApiVersion), cancellation);
            return [.. roles.Where(role => owner.Equals(_roles.OwnerOf(role), StringComparison.OrdinalIgnoreCase))];
        }
        catch (ArmException refusal) when (refusal.Error.IsOutOfSight)
        {
            return [];
        }
    }

    private void AddOfOurIdentities(IEnumerable<JsonObject> roles)
    {
        var ours = _lists.Found.Where(resource => resource.Type.IsOwned(resource, owner)).SelectMany(resource => resource.Principals).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var role in roles.Where(role => ours.Contains(BodyPath.Get(role, "properties.principalId")?.ToString() ?? "")))
            _lists.Add(_roles, role);
    }

    // What was given in a group of others carries our mark, and goes with its line of code, also with the last one. Who may not see it can take nothing away either.
    private async Task ReadFormerRolesAsync(string groupId, CancellationToken cancellation)
    {
        if (_declared.Contains((_roles, Canonical(groupId))))
            return;
        try
        {
            await _lists.ListAsync(_roles, $"{groupId}/providers/{_roles.ArmType}", cancellation);
        }
        catch (ArmException refusal) when (refusal.Error.IsOutOfSight)
        {
        }
    }

    /// <summary>In a group of ours, all types, to find what is no longer declared; where only others' resources are, what is referred to.</summary>
    private IEnumerable<ArmResourceType> TypesToList(string groupId) => ResourceCatalog.Types.Where(type => type is GroupResourceType or ExtensionType { IsListedByScope: false })
        .Where(type => desired.OwnGroups.Contains(groupId) || type is Locks || _declared.Contains((type, Canonical(groupId))));

    private bool Concerns(ArmResourceType type, ActualResource parent) => _declared.Contains((type, Canonical(parent.Id))) || GoesAlong(parent)
        || ((type.IsMarked || MayHaveBeenDeclared(type)) && parent.Type.IsOwned(parent, owner));

    // What is ours and no longer declared goes with all that is in it, however deep.
    private bool GoesAlong(ActualResource parent) => !_ids.Contains(parent.Id)
        && (parent.Type.IsTaggable ? parent.Type.IsOwned(parent, owner) : parent.Type is IChildType child && _lists.Find(child.ParentOf(parent.Id)) is { } around && GoesAlong(around));

    // What is declared by itself (a zone group, a ruleset's link) leads names and lets somebody in also where no code declares it any more; so do rules that the code leaves as they are.
    private static bool MayHaveBeenDeclared(ArmResourceType type) => type is NodeChildType or RuleSetType;

    private static string HolderOf(DesiredResource resource) =>
        resource.Type is IChildType child ? child.ParentOf(resource.Id) : ResourceId.GroupOf(resource.Id) ?? "";

    private static string Canonical(string id) => id.ToUpperInvariant();
}
