using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

/// <summary>Networks that are joined with each other and with sites, each right as it stands.</summary>
internal static class Joined
{
    public static RecordValue Plant { get; } = Named("vnet-plant", "10.0.0.0/16");

    public static RecordValue Shared { get; } = Named("vnet-shared", "10.1.0.0/16");

    public static RecordValue Gateway { get; } = GatewayIn(Shared, "vpngw", "Vpn");

    public static RecordValue Site { get; } = Declare.Resource("LocalNetworkGateway", "site", ("AddressSpace", new object[] { Networks.Prefix("192.168.0.0/16") }));

    public static RecordValue Circuit { get; } = Declare.Resource("ExpressRouteCircuit", "circuit");

    public static RecordValue Named(string name, string space, params object[] subnets) =>
        Networks.Of([space], subnets).With("Name", new ScalarValue(name));

    public static RecordValue Peering(RecordValue from, RecordValue to, params (string Member, object? Value)[] members) => Declare.Resource(
        "VirtualNetworkPeering",
        $"{from["Name"]}-{to["Name"]}",
        [("VirtualNetwork", Declare.Refer(from)), ("RemoteVirtualNetwork", Declare.Refer(to)), .. members]);

    public static RecordValue GatewayIn(RecordValue network, string name, string kind, params (string Member, object? Value)[] members) => Declare.Resource(
        "VirtualNetworkGateway",
        name,
        [("Kind", Declare.Member("VirtualNetworkGatewayKind", kind)), ("VirtualNetwork", Declare.Refer(network)), .. members]);

    public static RecordValue Connection(RecordValue gateway, params (string Member, object? Value)[] members) =>
        Declare.Resource("VirtualNetworkGatewayConnection", "con", [("Gateway", Declare.Refer(gateway)), .. members]);
}
