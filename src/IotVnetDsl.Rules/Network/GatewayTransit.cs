using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Arrivals;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A network that uses another one's gateway may, and has none of its own.</summary>
internal sealed class GatewayTransit : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3014", "Gateway transit and remote gateways do not match across a peering", Severity.Error);

    public override void Check(RuleContext context)
    {
        var arrivals = context.Topology.Part<TopologyArrivals>();
        var first = new Dictionary<string, VirtualNetworkPeeringView>(StringComparer.Ordinal);
        foreach (var peering in context.Each<VirtualNetworkPeeringView>().Where(peering => peering.UseRemoteGateways.Is(true) == Answer.Yes))
        {
            if (peering.VirtualNetwork.Target<VirtualNetworkView>() is not { } network || peering.RemoteVirtualNetwork.Target<VirtualNetworkView>() is not { } remote)
                continue;

            var isFirst = !first.TryGetValue(network.Path, out var other);
            if (isFirst)
                first.Add(network.Path, peering);
            if (arrivals.HasGateway(network) == Answer.Yes)
                Report(context, peering, $"'{network.Path}' has a gateway of its own");
            else if (!isFirst)
                Report(context, peering, $"'{other!.Path}' of the same network does already, and only one may");
            else if (arrivals.HasGateway(remote) == Answer.No)
                Report(context, peering, $"'{remote.Path}' has none");
            else if (arrivals.Peering(remote, network) is { } back && back.AllowGatewayTransit.Is(true) == Answer.No)
                ReportTransit(context, peering, back);
        }
    }

    private static void Report(RuleContext context, VirtualNetworkPeeringView peering, string because) =>
        context.Report(peering.UseRemoteGateways, $"'{peering.Path}' uses remote gateways, but {because}");

    private static void ReportTransit(RuleContext context, VirtualNetworkPeeringView peering, VirtualNetworkPeeringView back) => context.Report(
        peering.UseRemoteGateways,
        $"'{peering.Path}' uses remote gateways, but '{back.Path}', which leads back, does not allow gateway transit",
        data: FindingData.Of((FindingData.Target, back.Path)));
}
