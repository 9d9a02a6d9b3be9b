using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class VirtualNetworkGatewayConnections : GroupResourceType
{
    private const string GatewayPath = "properties.virtualNetworkGateway1.id";
    private const string CircuitPath = "properties.peer.id";

    private static readonly Immutability CannotMove = new("Azure cannot lead a connection elsewhere", Replaces: true);

    public override string GraphType => "VirtualNetworkGatewayConnection";

    public override string ArmType => "Microsoft.Network/connections";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "connections";

    public override Tier Tier => Tier.Link;

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.resourceGuid", "properties.connectionStatus", "properties.tunnelConnectionStatus", "properties.egressBytesTransferred",
        "properties.ingressBytesTransferred",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("kind", "properties.connectionType")
        {
            Value = connection => connection.Has("Circuit") ? "ExpressRoute" : "IPsec",
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotMove,
        },
        .. End("gateway", "properties.virtualNetworkGateway1", "Gateway"),
        .. End("site", "properties.localNetworkGateway2", "Site"),
        new("circuit", CircuitPath) { Value = Circuit, Comparison = Comparison.IgnoreCase, Immutable = CannotMove, Text = Words.NameOfId },
        new("shared key", "properties.sharedKey") { Value = connection => Secrets.Of(connection, "SharedKey"), IsWriteOnly = true },
        new("authorization key", "properties.authorizationKey") { Value = connection => Secrets.Of(connection, "AuthorizationKey"), IsWriteOnly = true },
        new("routing weight", "properties.routingWeight") { Value = connection => connection.Value("RoutingWeight") },
        new("BGP", "properties.enableBgp") { Value = connection => connection.Value("EnableBgp"), Default = false, Text = Words.EnabledOrDisabled },
    ];

    // Both ends are written to as well.
    public override ImmutableArray<string> Locked(string id, JsonObject body) =>
        [id, .. new[] { GatewayPath, CircuitPath }.Select(path => BodyPath.Get(body, path)?.ToString()).OfType<string>()];

    private static IEnumerable<ModelledProperty> End(string name, string armPath, string member) =>
    [
        new(name, armPath + ".id") { Value = connection => connection.Id(member), Comparison = Comparison.IgnoreCase, Immutable = CannotMove, Text = Words.NameOfId },
        // Required by the type beside the id, and empty.
        new(name, armPath + ".properties") { Value = connection => connection.Has(member) ? new JsonObject() : null, IsWriteOnly = true, IsDetail = true },
    ];

    // It carries nothing before the peering is there.
    private static JsonNode? Circuit(Source connection)
    {
        if (connection.Reference("Circuit") is { Path: { } circuit })
            connection.Note(ExpressRoutePeerings.PathOf(circuit));
        return connection.Id("Circuit");
    }
}
