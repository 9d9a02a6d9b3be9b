using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Ingress;

namespace IotVnetDsl.Rules.Access;

/// <summary>A hub that no public address gets to has a private endpoint.</summary>
internal sealed class ReachableHub : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4003", "Nobody can reach the hub", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            // What leads to a hub of others, they know.
            var ingress = new HubIngress(context.Graph, hub);
            if (hub["Existing"].Is(true).Not().And(ingress.RefusesEverybody).And(ingress.HasPrivateEndpoint.Not()) == Answer.Yes)
            {
                context.Report(
                    hub,
                    ingress.PublicPath,
                    $"Nobody can reach '{hub.Path}': it refuses public networks, and no private endpoint leads to it; add a PrivateEndpoint",
                    data: FindingData.Of((FindingData.Hub, hub.Path), (FindingData.Subnets, string.Join(",", EndpointSubnets.Of(context.Graph)))));
            }
        }
    }
}
