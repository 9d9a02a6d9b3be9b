using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Reading;

/// <summary>
/// What is read by lists of a type in a group or of the children of a parent: one request answers for many resources, absence included.
/// </summary>
internal sealed class ResourceLists(IArmClient client)
{
    private readonly ConcurrentDictionary<string, ActualResource> _found = new(ResourceId.Comparer);
    private readonly ConcurrentDictionary<string, bool> _looked = new(ResourceId.Comparer);
    private readonly ConcurrentDictionary<string, IReadOnlyList<JsonObject>> _records = new(ResourceId.Comparer);
    private readonly ConcurrentBag<(string Id, string Mark)> _marked = [];
    private readonly int _before = client.RequestCount;

    public IEnumerable<ActualResource> Found => _found.Values;

    public ActualResource? Find(string id) => _found.GetValueOrDefault(id);

    /// <summary>What was read, and of the zones that it names the records.</summary>
    public async Task<ActualState> StateAsync(CancellationToken cancellation)
    {
        var records = await ReadRecordsAsync(cancellation);
        return new ActualState(_found.Values, new ReadStatistics(_found.Count, client.RequestCount - _before), _looked.Keys.ToHashSet(ResourceId.Comparer)) { Records = records, MarkedElsewhere = [.. _marked] };
    }

    /// <summary>Notes whose something is marked to be that is not read.</summary>
    public void AddMark(string id, string mark) => _marked.Add((id, mark));

    /// <summary>Reads a group and, where it is there, lists of what is in it.</summary>
    public async Task ReadGroupAsync(string groupId, IEnumerable<ArmResourceType> types, CancellationToken cancellation)
    {
        var groups = ResourceCatalog.Find("Microsoft.Resources/resourceGroups")!;
        var answer = await client.SendAsync(new ArmRequest("GET", groupId, groups.ApiVersion), cancellation);
        if (IsAbsence(answer))
        {
            _looked[groupId] = true;
            return;
        }

        Add(groups, answer switch
        {
            { Error: { } error } => throw new ArmException(error, groupId),
            { Body: null } => throw new ArmException(ArmError.NotArm(answer.Status), groupId),
            { Body: { } body } when body["id"]?.ToString() is { } id && ResourceId.Same(id, groupId) => body,
            _ => throw new ArmException(ArmError.NoResource(answer.Status), groupId),
        });
        await Task.WhenAll(types.Select(type => ListAsync(type, $"{groupId}/providers/{type.ArmType}", cancellation)));
    }

    /// <summary>Reads the children of what was found, parents first; of which types in which parents is asked for each.</summary>
    public async Task ReadChildrenAsync(Func<ArmResourceType, ActualResource, bool> concerns, CancellationToken cancellation)
    {
        foreach (var depth in ResourceCatalog.Types.Where(type => type is IChildType).GroupBy(type => type.ArmType.Split('/').Length).OrderBy(depth => depth.Key))
        {
            await Task.WhenAll(
                from type in depth
                from parent in Found.Where(parent => parent.Type.ArmType.Equals(((IChildType)type).ParentType, StringComparison.OrdinalIgnoreCase) && concerns(type, parent)).ToArray()
                select ReadChildrenAsync(type, parent, cancellation));
        }
    }

    public void Add(ArmResourceType type, JsonObject body)
    {
        if (!type.IsByPeople(body))
            return;
        var id = ListedResource.IdOf(body, type.ArmType);
        _found[id] = new ActualResource(id, type, body);
    }

    /// <summary>Reads what says of a resource that was found what it does not say itself.</summary>
    public async Task ExpandAsync(ActualResource resource, CancellationToken cancellation) =>
        Add(resource.Type, await client.ExpandAsync(resource.Body, resource.Type.Expandable!.Value, cancellation));

    /// <summary>Reads a list, with a query besides.</summary>
    public async Task ListAsync(ArmResourceType type, string collection, CancellationToken cancellation, string? query = null)
    {
        try
        {
            if (type is PrivateDnsARecords addresses)
            {
                await ListRecordsAsync(addresses, collection, cancellation);
            }
            else
            {
                foreach (var item in await client.ListAsync(new ArmRequest("GET", collection, type.ApiVersion) { Query = query }, cancellation))
                    Add(type, item);
            }
        }
        catch (ArmException refusal) when (refusal.Error.IsNotFound)
        {
            // The parent went away meanwhile: nothing is there.
        }

        _looked[collection] = true;
    }

    private async Task ListRecordsAsync(PrivateDnsARecords type, string collection, CancellationToken cancellation)
    {
        var zone = collection[..collection.LastIndexOf('/')];
        _records[zone] = await client.ListAsync(new ArmRequest("GET", PrivateDnsARecords.All(zone), type.ApiVersion), cancellation);
        foreach (var record in _records[zone].Where(record => ResourceId.Same(ResourceId.TypeOf(ListedResource.IdOf(record, zone)), type.ArmType)))
            Add(type, record);
    }

    // A wrong subscription is not found either: everything would be planned anew.
    private static bool IsAbsence(ArmResponse answer) => answer.Error is { Status: 404 } error && (error.Is("ResourceGroupNotFound") || error.Is("ResourceNotFound"));

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
        var zones = Found.Where(group => group.Type is PrivateDnsZoneGroups).SelectMany(group => PrivateDnsZoneGroups.Records(group.Body))
            .Select(record => record.Zone).Distinct(ResourceId.Comparer).Order(ResourceId.Comparer);
        return ZoneRecords.Of([.. (await Task.WhenAll(zones.Select(zone => ReadRecordsAsync(zone, cancellation)))).OfType<(string, IReadOnlyList<JsonObject>)>()]);
    }

    private async Task<(string Zone, IReadOnlyList<JsonObject> Records)?> ReadRecordsAsync(string zone, CancellationToken cancellation)
    {
        if (_records.TryGetValue(zone, out var read))
            return (zone, read);
        try
        {
            return (zone, await client.ListAsync(new ArmRequest("GET", PrivateDnsARecords.All(zone), ResourceCatalog.Find(ResourceId.TypeOf(zone))!.ApiVersion), cancellation));
        }
        catch (ArmException refusal) when (refusal.Error.IsOutOfSight)
        {
            // Others' zone, which we may not see, or which is gone: that is another difference.
            return null;
        }
    }
}
