using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Reading;

/// <summary>
/// Reads what exists in the topology's resource groups, by lists of a type in a group or of the children of a parent: one request
/// answers for many resources, absence included.
/// </summary>
internal sealed class StateReader(IArmClient client, DesiredTopology desired, string owner)
{
    private readonly ConcurrentDictionary<string, ActualResource> _found = new(ResourceId.Comparer);
    private readonly HashSet<string> _ids = desired.Resources.Select(resource => resource.Id).ToHashSet(ResourceId.Comparer);
    private readonly ConcurrentDictionary<string, bool> _looked = new(ResourceId.Comparer);

    // The types of what is declared, and of the collections that are to be complete, each with the resource or the group that holds it.
    private readonly HashSet<(ArmResourceType Type, string In)> _declared =
    [
        .. desired.Resources.Select(resource => (resource.Type, Canonical(HolderOf(resource)))),
        .. desired.Collections.Select(collection => (collection.Type, Canonical(collection.ParentId))),
    ];

    // Those in which something is the topology's own.

    private readonly HashSet<string> _ours = desired.Resources
        .Where(resource => resource is { IsExisting: false, Type: GroupResourceType or Resources.ResourceManager.ResourceGroups })
        .Select(resource => ResourceId.GroupOf(resource.Id)).OfType<string>().ToHashSet(ResourceId.Comparer);

    public async Task<ActualState> ReadAsync(CancellationToken cancellation)
    {
        var before = client.RequestCount;
        var groups = Groups().ToArray();
        await Task.WhenAll(groups.Select(group => ReadGroupAsync(group, cancellation))
            .Concat(groups.Select(ResourceId.SubscriptionOf).Distinct(ResourceId.Comparer).Select(subscription => ReadLocksAsync(subscription, cancellation)))
            .Concat(AboveGroups().Select(above => ListAsync(above.Type, above.Collection, cancellation, "$filter=atScope()"))));

        // Children of children need their parents first.
        foreach (var depth in ResourceCatalog.Types.Where(type => type is IChildType).GroupBy(type => type.ArmType.Split('/').Length).OrderBy(depth => depth.Key))
            await Task.WhenAll(depth.SelectMany(type => ParentsOf(type).Select(parent => ReadChildrenAsync(type, parent, cancellation))));

        await Task.WhenAll(desired.Resources.Where(resource => resource.Type is ExtensionType { IsListedByScope: true })
            .Select(resource => (resource.Type, Scope: ((ExtensionType)resource.Type).ScopeOf(resource.Id).ToUpperInvariant()))
            .Distinct()
            .Where(item => _found.ContainsKey(item.Scope))
            .Select(item => ListAsync(item.Type, $"{_found[item.Scope].Id}/providers/{item.Type.ArmType}", cancellation)));

        var records = await ReadRecordsAsync(cancellation);
        return new ActualState(_found.Values, new ReadStatistics(_found.Count, client.RequestCount - before), _looked.Keys.ToHashSet(ResourceId.Comparer)) { Records = records };
    }

    private IEnumerable<string> Groups() => desired.Resources
        .Select(resource => ResourceId.GroupOf(resource.Id)).OfType<string>()
        .Distinct(ResourceId.Comparer).Order(ResourceId.Comparer);

    /// <summary>What is declared on subscriptions, whose groups may not exist yet.</summary>
    private IEnumerable<(ArmResourceType Type, string Collection)> AboveGroups() => desired.Resources
        .Where(resource => resource.Type is RoleAssignments && ResourceId.GroupOf(resource.Id) is null)
        .Select(resource => (resource.Type, ResourceId.ScopeOf(resource.Id) + "/providers/" + resource.Type.ArmType))
        .Distinct();

    private async Task ReadGroupAsync(string groupId, CancellationToken cancellation)
    {
        var groups = ResourceCatalog.Find("Microsoft.Resources/resourceGroups")!;
        var answer = await client.SendAsync(new ArmRequest("GET", groupId, groups.ApiVersion), cancellation);
        if (IsAbsence(answer))
        {
            _looked[groupId] = true;
            return;
        }

        Add(groups, answer is { IsSuccess: true, Body: { } body } ? body : throw new ArmException(answer.Error ?? ArmError.NotArm(answer.Status), groupId));
        await Task.WhenAll(TypesToList(groupId).Select(type => ListAsync(type, $"{groupId}/providers/{type.ArmType}", cancellation)));
    }

    // A lock on the subscription holds in all of its groups. Who deploys into one group may not be allowed to see it.
    private async Task ReadLocksAsync(string subscription, CancellationToken cancellation)
    {
        var type = ResourceCatalog.Types.OfType<Locks>().Single();
        try
        {
            foreach (var item in await client.ListAsync(new ArmRequest("GET", $"/subscriptions/{subscription}/providers/{type.ArmType}", type.ApiVersion), cancellation))
            {
                if (item["id"]?.ToString() is { } id && ResourceId.GroupOf(id) is null)
                    Add(type, item);
            }
        }
        catch (ArmException refusal) when (refusal.Error.Status is 403 or 404)
        {
            // Azure names the lock itself, when it refuses.
        }
    }

    /// <summary>In a group of ours, all types, to find what is no longer declared; where only others' resources are, what is referred to.</summary>
    private IEnumerable<ArmResourceType> TypesToList(string groupId) => ResourceCatalog.Types.Where(type => type is GroupResourceType or ExtensionType { IsListedByScope: false })
        .Where(type => _ours.Contains(groupId) || type is Locks || _declared.Contains((type, Canonical(groupId))));

    private IEnumerable<ActualResource> ParentsOf(ArmResourceType type) => _found.Values
        .Where(parent => parent.Type.ArmType.Equals(((IChildType)type).ParentType, StringComparison.OrdinalIgnoreCase) && Concerns(type, parent));

    private bool Concerns(ArmResourceType type, ActualResource parent) => _declared.Contains((type, Canonical(parent.Id)))
        || ((type.IsTaggable || type is NodeChildType { EmbeddedIn: not null } || DecidesAccess(type, parent)) && parent.Type.IsOwned(parent, owner));

    // Rules that the code leaves as they are let somebody in all the same; the names of an endpoint that is no longer declared go with it.
    private bool DecidesAccess(ArmResourceType type, ActualResource parent) => type is RuleSetType || (type is PrivateDnsZoneGroups && !_ids.Contains(parent.Id));

    private static string HolderOf(DesiredResource resource) =>
        resource.Type is IChildType child ? child.ParentOf(resource.Id) : ResourceId.GroupOf(resource.Id) ?? "";

    private static string Canonical(string id) => id.ToUpperInvariant();

    private async Task ReadChildrenAsync(ArmResourceType type, ActualResource parent, CancellationToken cancellation)
    {
        var child = (IChildType)type;
        if (child.EmbeddedIn is not { } path)
        {
            await ListAsync(type, $"{parent.Id}/{child.Segment}", cancellation);
            return;
        }

        foreach (var item in (BodyPath.Get(parent.Body, path) as JsonArray ?? []).OfType<JsonObject>())
            Add(type, item);
    }

    // A zone group says what it has written, not what has become of it.
    private async Task<ZoneRecords> ReadRecordsAsync(CancellationToken cancellation)
    {
        var zones = _found.Values.Where(group => group.Type is PrivateDnsZoneGroups).SelectMany(group => PrivateDnsZoneGroups.Records(group.Body))
            .Select(record => record.Zone).Distinct(ResourceId.Comparer).Order(ResourceId.Comparer);
        return ZoneRecords.Of((await Task.WhenAll(zones.Select(zone => ReadRecordsAsync(zone, cancellation)))).OfType<(string, IReadOnlyList<JsonObject>)>());
    }

    private async Task<(string Zone, IReadOnlyList<JsonObject> Records)?> ReadRecordsAsync(string zone, CancellationToken cancellation)
    {
        try
        {
            return (zone, await client.ListAsync(new ArmRequest("GET", $"{zone}/A", ResourceCatalog.Find(ResourceId.TypeOf(zone))!.ApiVersion), cancellation));
        }
        catch (ArmException refusal) when (refusal.Error.Status is 403 or 404)
        {
            // Others' zone, which we may not see, or which is gone: that is another difference.
            return null;
        }
    }

    private async Task ListAsync(ArmResourceType type, string collection, CancellationToken cancellation, string? query = null)
    {
        try
        {
            foreach (var item in await client.ListAsync(new ArmRequest("GET", collection, type.ApiVersion) { Query = query }, cancellation))
                Add(type, item);
        }
        catch (ArmException refusal) when (refusal.Error.Status == 404)
        {
            // The parent went away meanwhile: nothing is there.
        }

        _looked[collection] = true;
    }

    // Another 404 is a wrong subscription, or the answer of a proxy: everything would be planned anew.
    private static bool IsAbsence(ArmResponse answer) =>
        answer is { IsNotFound: true, Error: { } error } && (error.Is("ResourceGroupNotFound") || error.Is("ResourceNotFound"));

    private void Add(ArmResourceType type, JsonObject body)
    {
        // What has no id is half an answer: the rest may be missing, too.
        // In lists of hubs a name stands in the id as in an address: %24Default.
        var id = body["id"]?.ToString() is { Length: > 0 } known ? Uri.UnescapeDataString(known) : throw new ArmException(ArmError.NoResource(200), type.ArmType);
        _found[id] = new ActualResource(id, type, body);
    }
}
