using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Planning.Resources;

/// <summary>What mapping a resource needs to know of the rest of the topology.</summary>
public sealed class MappingContext(TopologyGraph graph, string subscription)
{
    private readonly Dictionary<GraphNode, string> _ids = new(ReferenceEqualityComparer.Instance);

    private ILookup<string, string>? _groups;
    private ILookup<string, string>? _roles;

    public TopologyGraph Graph { get; } = graph;

    /// <summary>Of what states none: the one that the deployment is pointed at.</summary>
    public string Subscription { get; } = subscription;

    /// <summary>The same topology through its model.</summary>
    internal TopologyModel Topology { get; } = new(graph);

    /// <summary>The cloud that the topology is for.</summary>
    internal KnownCloud Cloud { get; } = graph.Cloud ?? throw new MappingException("the topology's cloud could not be evaluated", "");

    public string TopologyId { get; } = graph.Topology[GraphMember.Id].ToString()!;

    /// <summary>The mark of ownership: the topology's id and variant.</summary>
    public string Owner { get; } = ResourceTags.Mark(graph.Topology[GraphMember.Id].ToString()!, graph.Variant);

    /// <summary>Paths of the role assignments to the identity of a resource, or to the identity that the resource is.</summary>
    internal IEnumerable<string> RolesOfPrincipal(string path)
    {
        _roles ??= Topology.All<RoleAssignmentView>()
            .Select(role => (Principal: role.Principal.Identity.TargetPath, role.Path))
            .Where(role => role.Principal is not null)
            .ToLookup(role => role.Principal!, role => role.Path, StringComparer.Ordinal);
        return _roles[path];
    }

    public string IdOf(GraphNode node)
    {
        if (!_ids.TryGetValue(node, out var id))
            _ids.Add(node, id = MakeId(node));
        return id;
    }

    private string MakeId(GraphNode node) => ResourceCatalog.ForNode(node) switch
    {
        IIdentified type => type.IdOf(node, this),
        GroupResourceType type => ResourceId.InGroup(GroupId(node), type.ArmType, Name(node)),
        _ => throw new MappingException($"'{node.Path}' ({node.Type}) is nothing that ARM has an id for", node.Path),
    };

    /// <summary>Id of what a reference points to: the resource, or a child of it.</summary>
    public string IdOf(ReferenceValue reference, GraphNode from)
    {
        var target = Resolve(reference, from);
        var id = IdOf(target);
        if (reference.Child is null)
            return id;
        // What a group has for a child is the subscription around it.
        return target.Type == "ResourceGroup"
            ? "/subscriptions/" + SubscriptionId(target)
            : ResourceCatalog.ForChild(target.Type, reference.Child).IdOf(id, reference.Key.ToString()!);
    }

    public GraphNode Resolve(ReferenceValue reference, GraphNode from) =>
        reference.Path is { } path && Graph.Find(path) is { } node
            ? node
            : throw new MappingException($"'{from.Path}' refers to the {reference.Type} '{reference.Name}', {WhyUnresolved(reference)}", from.Path, "IVD6003");

    private string WhyUnresolved(ReferenceValue reference)
    {
        var named = Graph.OfType(reference.Type).Where(node => reference.Name.Is(node.Name ?? "") == Answer.Yes).Select(node => $"'{node.Path}'").ToArray();
        return named.Length > 1
            ? $"which {string.Join(" and ", named)} both declare: give them different names"
            : "which no property of the topology declares";
    }

    /// <summary>The subscription as a scope states it: unset where it is the one that the deployment is pointed at.</summary>
    public GraphValue SubscriptionOf(string id) =>
        ResourceId.Same(ResourceId.SubscriptionOf(id), Subscription) ? UnsetValue.Instance : new ScalarValue(ResourceId.SubscriptionOf(id));

    public string SubscriptionId(GraphNode node) => node.Scope.Subscription is ScalarValue stated ? stated.ToString() : Subscription;

    public string GroupId(GraphNode node) => node.Scope.ResourceGroup is ScalarValue group
        ? ResourceId.ResourceGroup(SubscriptionId(node), group.ToString())
        : throw new MappingException($"'{node.Path}' has no resource group", node.Path);

    /// <summary>Logical path of the resource group's declaration, null where none declares it.</summary>
    public string? GroupPath(GraphNode node)
    {
        _groups ??= Graph.OfType(GraphMember.ResourceGroup).Where(group => group.Scope.ResourceGroup is ScalarValue).ToLookup(IdOf, group => group.Path, ResourceId.Comparer);
        return _groups[GroupId(node)].FirstOrDefault();
    }

    public static string? Region(GraphNode node) => node.Scope.Region is ScalarValue region ? RegionName.Canonical(region.ToString()) : null;

    private static string Name(GraphNode node) => node.Name ?? throw new MappingException($"'{node.Path}' has no name", node.Path);
}

/// <summary>A type that makes the ids of its resources itself.</summary>
public interface IIdentified
{
    string IdOf(GraphNode node, MappingContext context);
}

/// <summary>A resource that cannot be turned into ARM's terms. Becomes a problem of the plan.</summary>
public sealed class MappingException(string message, string path, string code = "IVD9008") : Exception(message)
{
    public string Code { get; } = code;

    public string Path { get; } = path;
}
