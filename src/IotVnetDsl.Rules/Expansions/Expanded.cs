using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>What an expansion adds to a graph; one may keep more for the next one.</summary>
/// <param name="Nodes">What it adds.</param>
/// <param name="OpenTypes">Types of which there may be more.</param>
internal record Expanded(ImmutableArray<GraphNode> Nodes, IEnumerable<string> OpenTypes);
