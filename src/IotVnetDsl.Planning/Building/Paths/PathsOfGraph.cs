using IotVnetDsl.Planning.Plans;
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

    // What others keep is not known wholly.
    private static IEnumerable<NodeView> Doors(GraphView graph) =>
        ((string[])["IotHub", "StorageAccount", "EventHubsNamespace", "ServiceBusNamespace"]).SelectMany(graph.OfType).Where(target => !target.Node.IsExisting);
}
