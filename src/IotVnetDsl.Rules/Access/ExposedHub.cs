using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Ingress;

namespace IotVnetDsl.Rules.Access;

/// <summary>A hub that has a private endpoint does not stand open to the internet as well.</summary>
internal sealed class ExposedHub : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4004", "The whole internet still reaches a hub that has a private endpoint", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            var ingress = new HubIngress(context.Graph, hub);
            if (ingress.HasPrivateEndpoint.And(ingress.AdmitsEverybody).And(ingress.IsUsedFromInternet.Not()) == Answer.Yes)
            {
                context.Report(
                    hub,
                    ingress.PublicPath,
                    $"'{hub.Path}' has a private endpoint, and the whole internet still reaches it: set PublicNetworkAccess to Disabled, "
                        + "or declare the Client that comes over the internet",
                    data: FindingData.Of((FindingData.Hub, hub.Path)));
            }
        }
    }
}
