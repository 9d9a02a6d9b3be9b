using System.Collections.Concurrent;
using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Resources;

/// <summary>What was read, by id. What is not in it does not exist, where it was looked for.</summary>
/// <param name="resources">What was found.</param>
/// <param name="reads">How it was read.</param>
/// <param name="looked">Paths of the collections that were listed, and of groups that are not there; null = everywhere.</param>
public sealed class ActualState(IEnumerable<ActualResource> resources, ReadStatistics reads, IReadOnlySet<string>? looked = null)
{
    private readonly ImmutableSortedDictionary<string, ActualResource> _byId =
        resources.ToImmutableSortedDictionary(resource => resource.Id, resource => resource, ResourceId.Comparer);

    private readonly ConcurrentDictionary<ArmResourceType, ILookup<string, ActualResource>> _byKey = [];

    public static ActualState Nothing { get; } = new([], new ReadStatistics(0, 0));

    public ReadStatistics Reads { get; } = reads;

    public ZoneRecords Records { get; init; } = ZoneRecords.None;

    /// <summary>Ids of hubs and links elsewhere in the subscriptions, of which nothing else was read, with whose they are marked to be.</summary>
    public ImmutableArray<(string Id, string Mark)> MarkedElsewhere { get; init; } = [];

    public IEnumerable<ActualResource> Resources => _byId.Values;

    /// <summary>Whether all of a collection (<c>…/providers/Microsoft.Storage/storageAccounts</c>, <c>…/subnets</c>) is known.</summary>
    public bool Covers(string collection) =>
        looked is null || looked.Contains(collection) || (ResourceId.GroupOf(collection) is { } group && looked.Contains(group));

    public ActualResource? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Those of a type by a key of theirs other than the id; the type has one such key.</summary>
    internal ILookup<string, ActualResource> ByKey(ArmResourceType type, Func<ActualResource, string> keyOf) =>
        _byKey.GetOrAdd(type, _ => Resources.Where(resource => resource.Type == type).ToLookup(keyOf, ResourceId.Comparer));
}
