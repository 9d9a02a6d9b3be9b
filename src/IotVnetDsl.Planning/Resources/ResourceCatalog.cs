using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>The resource types that this version knows: every class of this assembly that maps one.</summary>
public static class ResourceCatalog
{
    private static readonly ImmutableArray<GraphMapping> Mappings = typeof(GraphMapping).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(GraphMapping).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (GraphMapping)Activator.CreateInstance(type, nonPublic: true)!)
        .ToImmutableArray();

    private static readonly Dictionary<string, ImmutableArray<GraphMapping>> ByGraphType = Mappings
        .GroupBy(mapping => mapping.GraphType, StringComparer.Ordinal).ToDictionary(type => type.Key, type => type.ToImmutableArray(), StringComparer.Ordinal);

    private static readonly Dictionary<string, ArmResourceType> ByArmType =
        Mappings.OfType<ArmResourceType>().ToDictionary(type => type.ArmType, StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<ArmResourceType> Types { get; } =
        [.. Mappings.OfType<ArmResourceType>().OrderBy(type => type.ArmType, StringComparer.Ordinal)];

    private static readonly ILookup<string, ArmResourceType> ByParentType =
        Types.Where(type => type is IChildType).ToLookup(type => ((IChildType)type).ParentType, StringComparer.OrdinalIgnoreCase);

    /// <summary>The type, null where this version does not know it.</summary>
    public static ArmResourceType? Find(string armType) => ByArmType.GetValueOrDefault(armType);

    /// <summary>
    /// The body of a full PUT: <paramref name="body"/> laid over <paramref name="current"/>, without what only Azure may set.
    /// A null in the body removes; a list's items are those of the body, each laid over the current item of its key.
    /// </summary>
    public static JsonObject Overlay(string armType, JsonObject current, JsonObject body) => BodyOverlay.Lay(ByArmType[armType], current, body);

    /// <summary>The types whose resources are inside those of a type.</summary>
    internal static IEnumerable<ArmResourceType> ChildrenOf(string armType) => ByParentType[armType];

    internal static ImmutableArray<GraphMapping> For(GraphNode node) => ByGraphType.TryGetValue(node.Type, out var mappings)
        ? mappings.Length == 1 || mappings.All(mapping => mapping.Maps(node)) ? mappings : [.. mappings.Where(mapping => mapping.Maps(node))]
        : throw new MappingException($"'{node.Path}' is a {node.Type}, which this version cannot deploy: no resource type maps it", node.Path);

    /// <summary>What the node itself becomes; the others make parts of it.</summary>
    internal static GraphMapping ForNode(GraphNode node) => For(node).FirstOrDefault(mapping => mapping is GroupResourceType or IIdentified)
        ?? For(node)[0];

    internal static ChildResourceType ForChild(string graphType, string member) =>
        ByGraphType[graphType].OfType<ChildResourceType>().Single(type => type.Member == member);
}
