using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class VirtualNetworkPeerings : NodeChildType
{
    private const string RemoteMember = "RemoteVirtualNetwork";
    private const string UseMember = "UseRemoteGateways";

    private const string Remote = "properties.remoteVirtualNetwork.id";

    public override string GraphType => "VirtualNetworkPeering";

    public override string ParentMember => "VirtualNetwork";

    public override string ArmType => "Microsoft.Network/virtualNetworks/virtualNetworkPeerings";

    public override string ParentType => "Microsoft.Network/virtualNetworks";

    public override string Segment => "virtualNetworkPeerings";

    public override string EmbeddedIn => "properties.virtualNetworkPeerings";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "peerings";

    public override Tier Tier => Tier.Link;

    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    public override bool GoesWithParent => false;

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.resourceGuid", "properties.peeringState", "properties.peeringSyncLevel", "properties.remoteAddressSpace",
        "properties.remoteVirtualNetworkAddressSpace", "properties.remoteVirtualNetworkEncryption",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("network", Remote)
        {
            Mapping = new Reference(RemoteMember),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure cannot point a peering to another network", Replaces: true),
            Text = Words.NameOfId,
        },
        Flag("access", "allowVirtualNetworkAccess", "AllowVirtualNetworkAccess", unset: true),
        Flag("forwarded traffic", "allowForwardedTraffic", "AllowForwardedTraffic"),
        Flag("gateway transit", "allowGatewayTransit", "AllowGatewayTransit"),
        new("remote gateways", "properties.useRemoteGateways") { Mapping = new Member(UseMember, Codec.Flag) { Needs = TheGateways }, Default = false, Text = Words.EnabledOrDisabled },
    ];

    // Azure refuses a second peering of two networks, whatever its name.
    public override string? Slot(string id, JsonObject body) =>
        $"{((IChildType)this).ParentOf(id)} to {BodyPath.Get(body, Remote)}".ToLowerInvariant();

    // A peering is a write to the other network's peerings too.
    public override ImmutableArray<string> Locked(string id, JsonObject body) => BodyPath.Get(body, Remote) is { } remote
        ? [((IChildType)this).ParentOf(id), remote.ToString()]
        : [((IChildType)this).ParentOf(id)];

    private static ModelledProperty Flag(string name, string armName, string member, bool unset = false) => new(name, $"properties.{armName}")
    {
        Mapping = new Member(member, Codec.Flag),
        Default = unset,
        Text = Words.EnabledOrDisabled,
    };

    // The gateway must be there, and the other direction must allow its use.
    private static void TheGateways(Source peering)
    {
        if (peering.Value(UseMember) is { } value && value.GetValue<bool>() && peering.Reference(RemoteMember) is { Path: { } remote })
        {
            foreach (var node in peering.Context.Graph.Nodes.Where(node => Serves(node, remote) && node.Path != peering.Node.Path))
                peering.Note(node.Path);
        }
    }

    private static bool Serves(GraphNode node, string network) =>
        node.Type is "VirtualNetworkGateway" or "VirtualNetworkPeering" && node.Value["VirtualNetwork"] is ReferenceValue reference && reference.Path == network
        && (node.Type == "VirtualNetworkGateway" || node.Value["AllowGatewayTransit"].Is(true) == Answer.Yes);
}
