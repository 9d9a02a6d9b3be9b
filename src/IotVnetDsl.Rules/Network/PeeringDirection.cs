using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Arrivals;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A peering has both directions.</summary>
internal sealed class PeeringDirection : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3013", "A peering has only one direction", Severity.Error);

    public override void Check(RuleContext context)
    {
        var arrivals = context.Topology.Part<TopologyArrivals>();
        foreach (var peering in context.Each<VirtualNetworkPeeringView>())
        {
            if (peering.VirtualNetwork.Target<VirtualNetworkView>() is not { } network
                || peering.RemoteVirtualNetwork.Target<VirtualNetworkView>() is not { } remote
                || network.Path == remote.Path
                || arrivals.HasPeering(remote, network) != Answer.No)
            {
                continue;
            }

            context.Report(
                peering,
                $"'{peering.Path}' leads from '{network.Path}' to '{remote.Path}' and no peering leads back: nothing passes until both directions exist",
                data: FindingData.Of((FindingData.Network, network.Path), (FindingData.RemoteNetwork, remote.Path)));
        }
    }
}
