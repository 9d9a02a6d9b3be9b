using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.Monitoring;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Reading;

/// <summary>Reads what exists in the topology's resource groups, as far as it concerns the topology.</summary>
/// <param name="client">Asks.</param>
/// <param name="desired">What is declared.</param>
/// <param name="owner">The topology's mark.</param>
/// <param name="left">Marks of which only the accepted plans are left.</param>
internal sealed class StateReader(IArmClient client, DesiredTopology desired, string owner, params IReadOnlyList<string> left)
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
        var kept = groups.Where(group => !desired.OwnGroups.Contains(group) && !_declared.Contains((_roles, Canonical(group)))).ToHashSet(ResourceId.Comparer);
        var roles = subscriptions.Select(subscription => RolesAsync(subscription, kept, cancellation)).ToArray();
        await Task.WhenAll(groups.Select(group => _lists.ReadGroupAsync(group, TypesToList(group), cancellation))
            .Concat(subscriptions.Select(subscription => ReadLocksAsync(subscription, cancellation)))
            .Concat(roles)
            .Concat(AboveGroups().Select(above => _lists.ListAsync(above.Type, above.Collection, cancellation, "$filter=atScope()"))));
        foreach (var found in roles)
            AddRoles(await found, kept);
        await _lists.ReadChildrenAsync(Concerns, cancellation);
        var former = new FormerReader(client, _lists, desired, owner);
        await Task.WhenAll(subscriptions.SelectMany(subscription => left.Select(mark => former.ReadMarkedAsync(subscription, mark, cancellation)).Prepend(former.ReadAsync(subscription, cancellation))));
        var scopes = _lists.Found.ToDictionary(resource => resource.Id, ResourceId.Comparer);
        await Task.WhenAll(Declared(scopes).Concat(TakenOut(scopes.Values)).Distinct()
            .Select(item => _lists.ListAsync(item.Type, $"{item.Scope}/providers/{item.Type.ArmType}", cancellation)));
        await Task.WhenAll(HalfSaid().Select(resource => _lists.ExpandAsync(resource, cancellation)));
        return await _lists.StateAsync(cancellation);
    }

    /// <summary>What makes something known that is needed, and does not say it itself.</summary>
    private ActualResource[] HalfSaid() =>
    [
        .. from output in desired.Resources.SelectMany(resource => Markers.OutputsIn(resource.Body)).Distinct()
           let found = desired.Find(output.Operation) is { Type.Expandable: not null } source ? _lists.Find(source.Id) : null
           where found is not null && found.Type.Output(found.Body, output.Output) is null
           group found by found.Id into same
           select same.First(),
    ];

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

    // What was given elsewhere carries our mark, and goes with its line of code, also with the last one: in a group of others, in one that the code names no more,
    // on the subscription. Who deploys into some groups may not be allowed to see the rest, and can take nothing away there either.
    private async Task<IReadOnlyList<JsonObject>> RolesAsync(string subscription, HashSet<string> kept, CancellationToken cancellation)
    {
        try
        {
            return await RolesInAsync("/subscriptions/" + subscription, cancellation);
        }
        catch (ArmException refusal) when (refusal.Error.IsOutOfSight)
        {
            var found = await Task.WhenAll(kept.Where(group => ResourceId.Same(ResourceId.SubscriptionOf(group), subscription)).Select(async group =>
            {
                try
                {
                    return await RolesInAsync(group, cancellation);
                }
                catch (ArmException unseen) when (unseen.Error.IsOutOfSight)
                {
                    return [];
                }
            }));
            return [.. found.SelectMany(role => role)];
        }
    }

    private Task<IReadOnlyList<JsonObject>> RolesInAsync(string scope, CancellationToken cancellation) =>
        client.ListAsync(new ArmRequest("GET", $"{scope}/providers/{_roles.ArmType}", _roles.ApiVersion), cancellation);

    // Another subscription's or stage's deployment of the same topology has the mark as well, and identities of its own.
    private void AddRoles(IReadOnlyList<JsonObject> roles, HashSet<string> kept)
    {
        var ours = _lists.Found.Where(resource => resource.Type.IsOwned(resource, owner)).SelectMany(resource => resource.Principals).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var role in roles)
        {
            var isInKept = ResourceId.GroupOf(ListedResource.IdOf(role, _roles.ArmType)) is { } group && kept.Contains(group);
            if (isInKept || (owner.Equals(_roles.OwnerOf(role), StringComparison.OrdinalIgnoreCase) && ours.Contains(BodyPath.Get(role, "properties.principalId")?.ToString() ?? "")))
                _lists.Add(_roles, role);
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
