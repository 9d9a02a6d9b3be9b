using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>Every message of a device goes somewhere: to a route that takes all, or by the fallback route.</summary>
internal sealed class LostMessages : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4013", "Messages are lost: no route takes them all, and the fallback route is off", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            // A hub without routes sends everything to its built-in endpoint.
            var routes = hub["Routes"];
            if (routes.AnyItem(IsEnabled).And(routes.AnyItem(TakesAll).Not()).And(IsFallbackOff(hub)) == Answer.Yes)
            {
                context.Report(
                    hub,
                    hub["FallbackRoute"] is UnsetValue ? "Routes" : "FallbackRoute",
                    $"'{hub.Path}' loses the messages of devices that no route takes: each route of DeviceMessages has a condition, and the "
                        + "fallback route is off; set FallbackRoute to FallbackRoute.ToBuiltInEndpoint",
                    data: FindingData.Of((FindingData.Hub, hub.Path)));
            }
        }
    }

    private static Answer IsFallbackOff(NodeView hub) => hub["FallbackRoute"].IsSet().Not().Or(hub["FallbackRoute"]["Enabled"].Is(false));

    private static Answer IsEnabled(GraphValue route) => route["Enabled"].Is(false).Not();

    // A condition may always hold without saying so: only one that is there and not plainly true is held to let messages pass.
    private static Answer TakesAll(GraphValue route) =>
        IsEnabled(route).And(route["Source"].Is("DeviceMessages")).And(route["Condition"].IsSet().Not().Or(route["Condition"].Is("true")));
}
