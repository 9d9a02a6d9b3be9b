using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>Who reads the built-in endpoint gets messages: not every one is taken by a route to somewhere else.</summary>
internal sealed class RoutedAway : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4019", "Every message is routed away from a built-in endpoint that is read", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var reads in context.Topology.Part<TopologyWays>().OfClients
            .Where(way => way.OfClient!.Entrance == Entrance.BuiltInEndpoint)
            .GroupBy(way => way.Target.Path, way => way.OfClient!))
        {
            // Without a fallback route there is nothing to route away from.
            if (reads.First().Target is IotHubView hub
                && LostMessages.TakeAll(hub).And(hub.Routes.Any(LeadsToBuiltIn).Not()).And(hub.FallbackRoute.TakesNothing.Not()) == Answer.Yes)
            {
                context.Report(
                    hub.Routes,
                    $"Routes of '{hub.Path}' take every message to endpoints of its own, and {string.Join(", ", reads.Select(read => $"'{read.Client.Path}'"))} "
                        + "reads the built-in endpoint, where nothing arrives: the fallback route takes only what no other does; add a route to events",
                    data: FindingData.Of((FindingData.Hub, hub.Path)));
            }
        }
    }

    private static Answer LeadsToBuiltIn(RouteView route) => route.TakesNothing.Not().And(route.Endpoint.Is(RoutedEndpoint.BuiltIn));
}
