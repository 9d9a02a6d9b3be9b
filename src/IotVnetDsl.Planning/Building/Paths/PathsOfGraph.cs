using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>The ways that the code opens, and what it keeps closed.</summary>
internal static class PathsOfGraph
{
    /// <param name="graph">The graph.</param>
    /// <param name="operations">What makes the graph of what is there.</param>
    public static PlanPaths Of(TopologyGraph graph, IReadOnlyCollection<PlanOperation> operations)
    {
        var view = new GraphView(graph);
        var doors = Doors(view).ToArray();
        return new PlanPaths
        {
            Ways = [.. new ClientPaths(view).All().Concat(new HubPaths(view).All()).Select(way => way.After(operations)).Distinct()],
            Closed = [.. doors.Where(target => !PublicDoor.IsOpenToAll(target) && !PublicDoor.AdmitsAddresses(target)).Select(target => target.Path)],
            Open = [.. doors.Where(PublicDoor.IsOpenToAll).Select(target => target.Path)],
        };
    }

    /// <summary>What can have a private link has a public door as well. What others keep is not known wholly.</summary>
    public static IEnumerable<NodeView> Doors(GraphView graph) => graph.Graph.Nodes
        .Where(node => !node.IsExisting && PrivateLinks.Of(node.Type).Any())
        .SelectMany(node => graph.OfType(node.Type).Where(view => view.Path == node.Path));
}
