using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class VirtualNetworkGatewayConnections : GroupResourceType
{
    private const string GatewayPath = "properties.virtualNetworkGateway1.id";
    private const string CircuitMember = "Circuit";
    private const string CircuitPath = "properties.peer.id";

    private const string SitePath = "properties.localNetworkGateway2.id";

    private static readonly Immutability CannotStay = new("Azure deletes no gateway, site or circuit that a connection leads to", Replaces: true, NeedsConsent: false);
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
            Mapping = Mapping.Follows(connection => connection.Has(CircuitMember) ? "ExpressRoute" : "IPsec"),
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotMove,
        },
        .. End("gateway", "properties.virtualNetworkGateway1", "Gateway"),
        .. End("site", "properties.localNetworkGateway2", "Site"),
        new("circuit", CircuitPath) { Mapping = new Reference(CircuitMember) { Needs = ItsPeering }, Comparison = Comparison.IgnoreCase, Immutable = CannotMove, Text = Words.NameOfId },
        new("shared key", "properties.sharedKey") { Mapping = new SecretMember("SharedKey") { IsIn = body => body[CircuitPath] is null }, IsWriteOnly = true },
        new("authorization key", "properties.authorizationKey") { Mapping = new SecretMember("AuthorizationKey") { IsIn = IsToOthersCircuit }, IsWriteOnly = true },
        new("routing weight", "properties.routingWeight") { Mapping = new Member("RoutingWeight", Codec.Number) },
        new("BGP", "properties.enableBgp") { Mapping = new Member("EnableBgp", Codec.Flag), Default = false, Text = Words.EnabledOrDisabled },
    ];

    // An end that is replaced has been consented to, and the connection is nothing without it.
    internal override Difference? Again(ActualResource existing, Func<string, bool> isMade, Func<string, string, bool> isChanged) =>
        (from end in new[] { (Name: "gateway", Path: GatewayPath), (Name: "site", Path: SitePath), (Name: "circuit", Path: CircuitPath) }
         let id = BodyPath.Get(existing.Body, end.Path)
         where id is not null && isMade(id.ToString())
         let name = Words.NameOfId(id)
         select new Difference(end.Path, id.DeepClone(), [new(end.Name, end.Path, name, $"{name}, replaced", ForcesReplacement: CannotStay.Reason)], CannotStay)).FirstOrDefault();

    // Both ends are written to as well.
    public override ImmutableArray<string> Locked(string id, JsonObject body) =>
        [id, .. new[] { GatewayPath, CircuitPath }.Select(path => BodyPath.Get(body, path)?.ToString()).OfType<string>()];

    private static IEnumerable<ModelledProperty> End(string name, string armPath, string member) =>
    [
        new(name, armPath + ".id") { Mapping = new Reference(member), Comparison = Comparison.IgnoreCase, Immutable = CannotMove, Text = Words.NameOfId },
        // Required by the type beside the id, and empty.
        new($"{name} properties", armPath + ".properties") { Mapping = Mapping.Follows(connection => connection.Has(member) ? new JsonObject() : null), IsWriteOnly = true, IsDetail = true },
    ];

    // Azure wants the key of a circuit that another subscription owns, and of no other.
    private static bool IsToOthersCircuit(BodySource connection) =>
        connection.Text(CircuitPath) is { } circuit && !ResourceId.Same(ResourceId.SubscriptionOf(circuit), ResourceId.SubscriptionOf(connection.Id));

    // It carries nothing before the peering is there.
    private static void ItsPeering(Source connection)
    {
        if (connection.Reference(CircuitMember) is { Path: { } circuit })
            connection.Note(ExpressRoutePeerings.PathOf(circuit));
    }
}
