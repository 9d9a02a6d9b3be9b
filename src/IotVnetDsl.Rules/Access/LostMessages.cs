using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>Every message of a device goes somewhere: to a route that takes all, or by the fallback route.</summary>
internal sealed class LostMessages : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4013", "Messages are lost: no route takes them all, and the fallback route is off", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            // A hub without routes sends everything to its built-in endpoint; a fallback route that is not set is on.
            if (hub.Routes.Any(IsEnabled).And(TakeAll(hub).Not()).And(hub.FallbackRoute.TakesNothing) == Answer.Yes)
            {
                var routes = hub.Routes.Any(TakesSome) == Answer.No ? "no enabled route is one of DeviceMessages" : "each route of DeviceMessages has a condition";
                context.Report(
                    hub.FallbackRoute,
                    $"'{hub.Path}' loses the messages of devices that no route takes: {routes}, and the fallback route {hub.FallbackRoute.WhyNothing}; set FallbackRoute to FallbackRoute.ToBuiltInEndpoint",
                    data: FindingData.Of((FindingData.Hub, hub.Path)));
            }
        }
    }

    /// <summary>Is there a route that takes every message of devices?</summary>
    public static Answer TakeAll(IotHubView hub) => hub.Routes.Any(TakesAll);

    private static Answer IsEnabled(RouteView route) => route.Enabled.Is(false).Not();

    private static Answer TakesSome(RouteView route) => IsEnabled(route).And(route.Source.Is(RouteSource.DeviceMessages));

    // A condition may always hold without saying so: only one that is there and not plainly true is held to let messages pass.
    private static Answer TakesAll(RouteView route) => TakesSome(route).And(route.Condition.IsSet().Not().Or(route.Condition.Is("true")));
}
