using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A network that uses another one's gateway may, and has none of its own.</summary>
internal sealed class GatewayTransit : Rule
{
    private const string Uses = "UseRemoteGateways";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3014", "Gateway transit and remote gateways do not match across a peering", Severity.Error);

    public override void Check(RuleContext context)
    {
        var users = context.Graph.OfType(NetworkMember.Peering).Where(peering => peering[Uses].Is(true) == Answer.Yes).ToArray();
        foreach (var peering in users)
        {
            if (context.Graph.Resolve(peering["VirtualNetwork"]) is not { } network || context.Graph.Resolve(peering["RemoteVirtualNetwork"]) is not { } remote)
                continue;
            if (context.Graph.HasGateway(network) == Answer.Yes)
                Report(context, peering, $"'{network.Path}' has a gateway of its own");
            else if (users.First(user => user["VirtualNetwork"].LeadsTo(network.Path) == Answer.Yes) is var first && first.Path != peering.Path)
                Report(context, peering, $"'{first.Path}' of the same network does already, and only one may");
            else if (context.Graph.HasGateway(remote) == Answer.No)
                Report(context, peering, $"'{remote.Path}' has none");
            else if (Return(context.Graph, network, remote) is { } back && back["AllowGatewayTransit"] is UnsetValue or ScalarValue { Value: false })
                ReportTransit(context, peering, back);
        }
    }

    private static NodeView? Return(GraphView graph, NodeView network, NodeView remote) => graph.OfType(NetworkMember.Peering)
        .Where(other => other["VirtualNetwork"].LeadsTo(remote.Path).And(other["RemoteVirtualNetwork"].LeadsTo(network.Path)) == Answer.Yes)
        .Select(other => (NodeView?)other).FirstOrDefault();

    private static void Report(RuleContext context, NodeView peering, string because) =>
        context.Report(peering, Uses, $"'{peering.Path}' uses remote gateways, but {because}");

    private static void ReportTransit(RuleContext context, NodeView peering, NodeView back) => context.Report(
        peering,
        Uses,
        $"'{peering.Path}' uses remote gateways, but '{back.Path}', which leads back, does not allow gateway transit",
        data: FindingData.Of((FindingData.Target, back.Path)));
}
