using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A peering has both directions.</summary>
internal sealed class PeeringDirection : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3013", "A peering has only one direction", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var peering in context.Graph.OfType(NetworkMember.Peering))
        {
            if (context.Graph.Resolve(peering["VirtualNetwork"]) is not { } network
                || context.Graph.Resolve(peering["RemoteVirtualNetwork"]) is not { } remote
                || network.Path == remote.Path
                || HasReturn(context.Graph, network, remote) != Answer.No)
            {
                continue;
            }

            context.Report(
                peering,
                "",
                $"'{peering.Path}' leads from '{network.Path}' to '{remote.Path}' and no peering leads back: nothing passes until both directions exist",
                data: FindingData.Of((FindingData.Network, network.Path), (FindingData.RemoteNetwork, remote.Path)));
        }
    }

    private static Answer HasReturn(GraphView graph, NodeView network, NodeView remote) => graph.OfType(NetworkMember.Peering)
        .Select(other => other["VirtualNetwork"].LeadsTo(remote.Path).And(other["RemoteVirtualNetwork"].LeadsTo(network.Path))).Any()
        .Or(graph.MayHoldMore(NetworkMember.Peering))
        .Or(NetworkMember.MayBeKeptByOthers(remote));
}
