using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>
/// Turns a convenience of the DSL into the real resources that it stands for. Pure; found without registration.
/// </summary>
internal abstract class Expansion
{
    private static readonly Lazy<Expansion[]> All = new(() => Discovery.Instances<Expansion>()
        .OrderBy(expansion => expansion.Order).ThenBy(expansion => expansion.GetType().Name, StringComparer.Ordinal).ToArray());

    /// <summary>Lower runs first; one that reads what another adds comes after it.</summary>
    protected virtual int Order => 0;

    /// <summary>
    /// The resources to be added. Paths are <c>trigger/part</c>, shared ones are named after their scope. What was added to an earlier graph may be
    /// taken again where nothing that it follows from has changed.
    /// </summary>
    protected abstract Expanded Expand(TopologyGraph graph, Expanded? before);

    /// <summary>What each adds, in the order in which they run.</summary>
    internal static ImmutableArray<Expanded> ExpandAll(TopologyGraph graph, ImmutableArray<Expanded> before)
    {
        var all = ImmutableArray.CreateBuilder<Expanded>();
        foreach (var expansion in All.Value)
        {
            var expanded = expansion.Expand(graph, all.Count < before.Length ? before[all.Count] : null);
            all.Add(expanded);
            if (all.Count < All.Value.Length)
                graph = graph.WithAdded(expanded.Nodes, expanded.OpenTypes);
        }

        return all.ToImmutable();
    }
}
