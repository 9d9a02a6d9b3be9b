using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>Nodes by type and Azure name, which references give.</summary>
internal sealed class NamedNodes
{
    private readonly NodeLookup<(string Type, string Name)> _named;
    private readonly NodeLookup<(string Type, string Name, string Owner)> _owned;

    private NamedNodes(NodeLookup<(string Type, string Name)> named, NodeLookup<(string Type, string Name, string Owner)> owned) => (_named, _owned) = (named, owned);

    public static NamedNodes Of(ImmutableArray<GraphNode> nodes) =>
        new(NodeLookup<(string Type, string Name)>.Of(nodes, KeysOf), NodeLookup<(string Type, string Name, string Owner)>.Of(nodes, OwnedKeysOf));

    public static IEnumerable<(string Type, string Name)> KeysOf(GraphNode node) => node.Name is { } name ? [(node.Type, Canonical(name))] : [];

    public static string Canonical(string name) => name.ToLowerInvariant();

    public NamedNodes With(IReadOnlyCollection<NodeChange> changes) => new(_named.With(changes), _owned.With(changes));

    public IReadOnlyList<GraphNode> Named(string type, string name) => _named[(type, name)];

    /// <summary>Those that one module declares.</summary>
    public IReadOnlyList<GraphNode> Named(string type, string name, string owner) => _owned[(type, name, owner)];

    private static IEnumerable<(string Type, string Name, string Owner)> OwnedKeysOf(GraphNode node) => KeysOf(node).Select(key => (key.Type, key.Name, node.Owner));
}
