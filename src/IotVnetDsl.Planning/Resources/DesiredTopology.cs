using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources;

/// <summary>The whole graph in ARM's terms.</summary>
internal sealed class DesiredTopology
{
    private readonly Dictionary<string, DesiredResource> _byPath;
    private readonly Dictionary<string, DesiredResource> _byId = new(ResourceId.Comparer);

    private DesiredTopology(IEnumerable<DesiredResource> resources, IEnumerable<DesiredCollection> collections)
    {
        Resources = [.. resources.OrderBy(resource => resource.Type.Tier).ThenBy(resource => resource.Path, StringComparer.Ordinal)];
        Collections = [.. collections.OrderBy(collection => collection.Path, StringComparer.Ordinal)];
        _byPath = Resources.ToDictionary(resource => resource.Path, StringComparer.Ordinal);
        foreach (var resource in Resources)
            _byId.TryAdd(resource.Id, resource);
        OwnGroups = Resources.Where(resource => !resource.IsExisting && (resource.Type is GroupResourceType || resource.Type.Tier == Tier.Group))
            .Select(resource => ResourceId.GroupOf(resource.Id)).OfType<string>().ToHashSet(ResourceId.Comparer);
    }

    /// <summary>In order of tiers, so that parents come before children.</summary>
    public ImmutableArray<DesiredResource> Resources { get; }

    public ImmutableArray<DesiredCollection> Collections { get; }

    /// <summary>Ids of the groups in which something is the topology's own.</summary>
    public IReadOnlySet<string> OwnGroups { get; }

    public static DesiredTopology Of(MappingContext context, ICollection<PlanningProblem> problems)
    {
        var resources = new List<DesiredResource>();
        var collections = new List<DesiredCollection>();
        foreach (var node in context.Graph.Nodes)
        {
            try
            {
                foreach (var mapping in ResourceCatalog.For(node))
                {
                    resources.AddRange(mapping.Map(node, context));
                    collections.AddRange(mapping.Collections(node, context));
                }
            }
            catch (MappingException problem)
            {
                problems.Add(new PlanningProblem(problem.Code, problem.Message, problem.Path));
            }
        }

        foreach (var twins in resources.GroupBy(resource => resource.Id, ResourceId.Comparer).Where(group => group.Count() > 1))
        {
            problems.Add(new PlanningProblem(
                "IVD6004", $"{string.Join(" and ", twins.Select(twin => $"'{twin.Path}'"))} are one resource in Azure: {twins.Key}", twins.First().Path));
        }

        return new DesiredTopology(problems.Count > 0 ? resources.DistinctBy(resource => resource.Path) : resources, collections);
    }

    public DesiredResource? Find(string path) => _byPath.GetValueOrDefault(path);

    public DesiredResource? FindId(string id) => _byId.GetValueOrDefault(id);
}
