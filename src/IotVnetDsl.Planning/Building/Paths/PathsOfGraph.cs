using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>The ways that the code opens, and what it keeps closed.</summary>
internal static class PathsOfGraph
{
    public static PlanPaths Of(TopologyGraph graph)
    {
        var view = new GraphView(graph);
        return new PlanPaths
        {
            Ways = [.. new ClientPaths(view).All().Concat(new HubPaths(view).All()).Distinct()],
            Closed = [.. Doors(view).Where(target => !PublicDoor.IsOpenToAll(target) && !PublicDoor.AdmitsAddresses(target))
                .Select(target => target.Path).Order(StringComparer.Ordinal)],
        };
    }

    // What can have a private link has a public door as well. What others keep is not known wholly.
    private static IEnumerable<NodeView> Doors(GraphView graph) => graph.Graph.Nodes
        .Where(node => !node.IsExisting && PrivateLinks.Of(node.Type).Any())
        .SelectMany(node => graph.OfType(node.Type).Where(view => view.Path == node.Path));
}
