using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>Reads resource groups as they are, and of others' resources those that they refer to.</summary>
internal sealed class ImportReader(IArmClient client, ImportRequest request)
{
    private const string ManagerVersion = "2021-04-01";

    private readonly ResourceLists _lists = new(client);
    private readonly HashSet<string> _asked = new(ResourceId.Comparer);

    private string Subscription => request.Subscription;

    /// <summary>Reads the groups that are asked for; none = all of the subscription.</summary>
    public async Task<ImportedState> ReadAsync(CancellationToken cancellation)
    {
        string[] ids = request.Groups.Length > 0
            ? [.. request.Groups.Select(name => ResourceId.ResourceGroup(Subscription, name))]
            : [.. (await client.ListAsync(new ArmRequest("GET", $"/subscriptions/{Subscription}/resourceGroups", ManagerVersion), cancellation)).Select(group => group["id"]!.ToString())];
        if (ids.Length == 0)
            throw new ArmException(new ArmError("ResourceGroupNotFound", $"Subscription '{Subscription}' has no resource group.", 404), $"/subscriptions/{Subscription}");
        var types = ResourceCatalog.Types.Where(type => type is GroupResourceType or ExtensionType { IsListedByScope: false }).ToArray();
        await Task.WhenAll(ids.Select(id => _lists.ReadGroupAsync(id, types, cancellation)));
        if (ids.FirstOrDefault(id => _lists.Found.All(resource => !ResourceId.Same(resource.Id, id))) is { } missing)
            throw new ArmException(new ArmError("ResourceGroupNotFound", $"Resource group '{ResourceId.Name(missing)}' could not be found.", 404), missing);
        await _lists.ReadChildrenAsync((_, _) => true, cancellation);
        // Whose address a record has, its text does not say.
        if (_lists.Found.Any(resource => resource.Type is PrivateDnsARecords))
            await Task.WhenAll(_lists.Found.Where(resource => resource.Type is PrivateEndpoints).ToArray().Select(endpoint => _lists.ExpandAsync(endpoint, cancellation)));
        await Task.WhenAll(
            from type in ResourceCatalog.Types.OfType<ExtensionType>()
            where type.IsListedByScope
            from resource in _lists.Found.ToArray()
            where type.StandsOn(resource.Type)
            select _lists.ListAsync(type, $"{resource.Id}/providers/{type.ArmType}", cancellation));

        var all = (await Task.WhenAll(ids.Select(id => client.ListAsync(new ArmRequest("GET", $"{id}/resources", ManagerVersion), cancellation)))).SelectMany(found => found).ToArray();
        var inside = await _lists.StateAsync(cancellation);
        while (Unread(State(inside)) is { Length: > 0 } unread)
            await Task.WhenAll(unread.Select(reference => ReadOtherAsync(reference, cancellation)));
        var others = await OtherChildren.ReadAsync(client, inside.Resources, cancellation);
        return new ImportedState([.. ids], State(inside), [.. Wordless(all, inside), .. others]);

        ActualState State(ActualState read) => new(_lists.Found.Where(IsWithin), read.Reads) { Records = read.Records.OfIPv4 };

        // What a list of a group shows besides: a role of the subscription holds in its groups, too.
        bool IsWithin(ActualResource resource) => resource.Type is not ExtensionType || ids.Any(id => ResourceId.IsBelow(resource.Id, id));
    }

    /// <summary>The graph of what was read.</summary>
    public static TopologyGraph GraphOf(ActualState state, ImportRequest request)
    {
        var topology = new RecordValue("Imported", RecordKind.Topology, RecordValue.NoMembers).With("Id", new ScalarValue("imported")).With(nameof(ImportRequest.Cloud), request.StatedCloud);
        var empty = new MappingContext(TopologyGraphBuilder.Build(topology, null), request.Subscription);
        return ActualTopology.Of(empty, DesiredTopology.Of(empty, []), state).Graph;
    }

    /// <summary>References of a value, of its parts and items.</summary>
    public static IEnumerable<ReferenceValue> References(GraphValue value) => value switch
    {
        ReferenceValue reference => [reference],
        RecordValue record => record.Members.Values.SelectMany(References),
        SequenceValue sequence => sequence.Items.SelectMany(References),
        _ => [],
    };

    private ReferenceValue[] Unread(ActualState state)
    {
        var graph = GraphOf(state, request);
        var missing = from node in graph.Nodes
                      from reference in References(node.Value)
                      where reference.Path is null || graph.Find(reference.Path) is null
                      where _asked.Add(reference.Path ?? $"{reference.Type} {reference.Name}")
                      select reference;
        var groups = from node in graph.Nodes
                     let id = ResourceId.GroupOf(node.Path)
                     where id is not null && graph.Find(id) is null && _asked.Add(id)
                     select ActualNames.GroupAt(id, new ScalarValue(ResourceId.SubscriptionOf(id))) with { Path = id };
        return [.. missing, .. groups];
    }

    // What may not be seen is not there for the import, and what refers to it says so.
    private async Task ReadOtherAsync(ReferenceValue reference, CancellationToken cancellation)
    {
        try
        {
            if (reference.Path is null)
                await FindAsync(reference, cancellation);
            else if (ResourceCatalog.Find(ResourceId.TypeOf(reference.Path)) is { } type
                && await client.SendAsync(new ArmRequest("GET", reference.Path, type.ApiVersion), cancellation) is { IsSuccess: true, Body: { } body } && body["id"] is not null)
                _lists.Add(type, body);
        }
        catch (ArmException refusal) when (refusal.Error.IsOutOfSight)
        {
            // As above.
        }
    }

    // A body that knows a resource by its name alone: the name is unique in Azure, the group is not said.
    private async Task FindAsync(ReferenceValue reference, CancellationToken cancellation)
    {
        if (ResourceCatalog.Types.FirstOrDefault(type => type is GroupResourceType && type.GraphType == reference.Type) is not { } type)
            return;
        foreach (var found in await client.ListAsync(new ArmRequest("GET", $"/subscriptions/{Subscription}/providers/{type.ArmType}", type.ApiVersion), cancellation))
        {
            if (reference.Name.Is(found["name"]?.ToString() ?? "") == Answer.Yes)
                _lists.Add(type, found);
        }
    }

    /// <summary>What is there besides, in a line each; not what a resource of ours has made itself and names (the interface of a private endpoint).</summary>
    private static ImmutableArray<string> Wordless(IEnumerable<JsonObject> all, ActualState read)
    {
        var made = read.Resources.SelectMany(resource => Texts(resource.Body)).ToHashSet(ResourceId.Comparer);
        return
        [
            .. from resource in all
               let id = resource["id"]?.ToString()
               where id is not null && ResourceCatalog.Find(ResourceId.TypeOf(id)) is null && !made.Contains(id)
               orderby id
               select $"{ResourceId.TypeOf(id)} {ResourceId.Name(id)}",
        ];
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(member => Texts(member.Value)),
        JsonArray array => array.SelectMany(Texts),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}

/// <summary>What was read for an import.</summary>
/// <param name="Groups">Ids of the groups that are imported.</param>
/// <param name="State">What is in them, and others' resources that they refer to.</param>
/// <param name="Wordless">What is in the groups of types that the DSL does not have, in a line each.</param>
internal sealed record ImportedState(ImmutableArray<string> Groups, ActualState State, ImmutableArray<string> Wordless)
{
    public bool IsInside(string id) => Groups.Any(group => ResourceId.Same(group, id) || ResourceId.IsBelow(id, group));
}
