using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Reading;

/// <summary>What was read, by id. What is not in it does not exist.</summary>
public sealed class ActualState(IEnumerable<ActualResource> resources, ReadStatistics reads)
{
    private readonly ImmutableSortedDictionary<string, ActualResource> _byId =
        resources.ToImmutableSortedDictionary(resource => resource.Id, resource => resource, ResourceId.Comparer);

    public static ActualState Nothing { get; } = new([], new ReadStatistics(0, 0));

    public ReadStatistics Reads { get; } = reads;

    public IEnumerable<ActualResource> Resources => _byId.Values;

    public ActualResource? Find(string id) => _byId.GetValueOrDefault(id);

    public IEnumerable<ActualResource> OfType(ArmResourceType type) => Resources.Where(resource => resource.Type == type);
}
