using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>What the zones of one private endpoint come to.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Network">The network of its subnet; null where that is not known.</param>
/// <param name="Shared">Zones and links that it needs and the code does not declare.</param>
/// <param name="Group">Its zone group; null where it needs none.</param>
/// <param name="IsOpen">It may need more than is known.</param>
internal sealed record ExpandedEndpoint(GraphNode Endpoint, GraphNode? Network, ImmutableArray<GraphNode> Shared, GraphNode? Group, bool IsOpen)
{
    public bool IsOf(GraphNode endpoint, GraphNode? network) => ReferenceEquals(Endpoint, endpoint) && ReferenceEquals(Network, network);
}
