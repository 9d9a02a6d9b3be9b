using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>What <see cref="PrivateZones"/> adds, by the endpoints that it is for.</summary>
internal sealed record ExpandedZones(
    ImmutableArray<GraphNode> Nodes, IEnumerable<string> OpenTypes, DeclaredZones Declared, SharedNodes Shared, IReadOnlyDictionary<string, ExpandedEndpoint> Endpoints)
    : Expanded(Nodes, OpenTypes);
