using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>A node whose references lead to the resources that they mean.</summary>
/// <param name="From">As it was before.</param>
/// <param name="Node">As it is with them; the same where nothing was to be found.</param>
/// <param name="Mentions">What it was looked for by type and name: with other resources of these it may come out otherwise.</param>
internal sealed record ResolvedNode(GraphNode From, GraphNode Node, ImmutableArray<(string Type, string Name)> Mentions);
