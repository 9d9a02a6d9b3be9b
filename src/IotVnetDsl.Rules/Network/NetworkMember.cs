using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>What stands in a virtual network, or leads to it.</summary>
internal static class NetworkMember
{
    public const string Gateway = "VirtualNetworkGateway";

    public const string Peering = "VirtualNetworkPeering";

    /// <summary>Does the reference lead to the resource of the path? One that leads nowhere may lead anywhere.</summary>
    public static Answer LeadsTo(this GraphValue value, string path) => value switch
    {
        ReferenceValue { Path: { } stated } => (stated == path).ToAnswer(),
        ReferenceValue or UnknownValue => Answer.CannotSay,
        _ => Answer.No,
    };

    /// <summary>Is there a gateway in the network?</summary>
    public static Answer HasGateway(this GraphView graph, NodeView network) => graph.OfType(Gateway)
        .Select(gateway => gateway["VirtualNetwork"].LeadsTo(network.Path)).Any()
        .Or(graph.MayHoldMore(Gateway))
        .Or(MayBeKeptByOthers(network));

    /// <summary>What the code does not state of what exists is unknown: others may have put anything into it.</summary>
    public static Answer MayBeKeptByOthers(NodeView network) => network["Existing"].Is(true) == Answer.No ? Answer.No : Answer.CannotSay;

    public static NodeView? Resolve(this GraphView graph, GraphValue value) => value is ReferenceValue reference ? graph.Resolve(reference) : null;
}
