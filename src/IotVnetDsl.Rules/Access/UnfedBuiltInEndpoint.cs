using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>Who reads the built-in endpoint finds messages there: a route or the fallback route feeds it.</summary>
internal sealed class UnfedBuiltInEndpoint : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4027", "Nothing arrives at a built-in endpoint that is read", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var read in context.Topology.Part<TopologyWays>().OfClients.Where(way => way.OfClient!.Entrance == Entrance.BuiltInEndpoint))
        {
            if (read.OfClient!.Target is IotHubView hub && IsFed(hub) == Answer.No)
            {
                context.Report(
                    read.OfClient.Place,
                    $"'{read.OfClient.Client.Path}' reads the built-in endpoint of '{hub.Path}', where nothing arrives: its fallback route {hub.FallbackRoute.WhyNothing} and no route brings anything to events; "
                        + "set FallbackRoute to FallbackRoute.ToBuiltInEndpoint, or add a route");
            }
        }
    }

    // Routes that are not set are left as they are, and a new hub has none.
    private static Answer IsFed(IotHubView hub) => hub.FallbackRoute.TakesNothing.Not()
        .Or(hub.Routes.Any(route => route.TakesNothing.Not().And(route.Endpoint.Is(RoutedEndpoint.BuiltIn))));
}
