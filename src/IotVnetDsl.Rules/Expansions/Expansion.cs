using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>
/// Turns a convenience of the DSL into the real resources that it stands for. Pure; found without registration.
/// </summary>
public abstract class Expansion
{
    private static readonly Lazy<Expansion[]> All = new(() => Discovery.Instances<Expansion>()
        .OrderBy(expansion => expansion.Order).ThenBy(expansion => expansion.GetType().Name, StringComparer.Ordinal).ToArray());

    /// <summary>Lower runs first; one that reads what another adds comes after it.</summary>
    public virtual int Order => 0;

    /// <summary>The graph with the resources added. Paths are <c>trigger/part</c>, shared ones are named after their scope.</summary>
    public abstract TopologyGraph Expand(TopologyGraph graph);

    internal static TopologyGraph ExpandAll(TopologyGraph graph) =>
        All.Value.Aggregate(graph, (current, expansion) => expansion.Expand(current));
}
