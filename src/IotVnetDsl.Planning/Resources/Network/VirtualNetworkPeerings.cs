using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class VirtualNetworkPeerings : NodeChildType
{
    private const string TypeName = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings";

    private const string RemoteMember = "RemoteVirtualNetwork";
    private const string UseMember = "UseRemoteGateways";

    private const string Remote = "properties.remoteVirtualNetwork.id";

    private const string State = "properties.peeringState";
    private const string SyncLevel = "properties.peeringSyncLevel";

    private static readonly Immutability CannotReconnect = new("Azure reconnects no peering whose other side was deleted", Replaces: true, NeedsConsent: false);

    public override string GraphType => "VirtualNetworkPeering";

    public override string ParentMember => "VirtualNetwork";

    public override string ArmType => TypeName;

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

    public override string RepairQuery => "syncRemoteAddressSpace=true";

    // Azure's documentation, checked November 2026: who deletes one side leaves the other disconnected, which can only be deleted; a network
    // that changes its addresses is known to the other by its old ones until that side is written again.
    internal override IEnumerable<Difference> Damage(ActualResource existing, ActualState actual, DesiredTopology desired)
    {
        if (IsDisconnected(existing.Body))
            yield return new Difference(State, null, [new("state", State, "Disconnected", StateAnew(existing, desired), ForcesReplacement: CannotReconnect.Reason)], CannotReconnect);
        else if (BodyPath.Get(existing.Body, SyncLevel)?.ToString() is { } level && level.StartsWith("Local", StringComparison.OrdinalIgnoreCase))
            yield return Synced(existing.Body, level);
    }

    // Of two sides, nothing passes before both are there.
    private string StateAnew(ActualResource existing, DesiredTopology desired)
    {
        var reverse = $"{BodyPath.Get(existing.Body, Remote)} to {((IChildType)this).ParentOf(existing.Id)}".ToLowerInvariant();
        return desired.Resources.Any(other => other.Type == this && Slot(other.Id, other.Body) == reverse) ? "Connected" : "Initiated";
    }

    // It knows the other network's addresses as they were when it was written.
    internal override Difference? Again(ActualResource existing, Func<string, bool> isMade, Func<string, string, bool> isChanged) =>
        Networks(existing.Id, existing.Body).Any(network => isChanged(network, VirtualNetworks.Space)) ? Synced(existing.Body, "the other network's former addresses") : null;

    // What others keep is not for us to delete.
    internal override string? Obstacle(string id, JsonObject body, ActualState actual, Func<string, bool> isDeclared) =>
        ReverseOf(id, body, actual) is { } reverse && IsDisconnected(reverse.Body) && !isDeclared(reverse.Id)
            ? $"Azure makes no peering while its other side, '{reverse.Name}' of '{ResourceId.Name(((IChildType)this).ParentOf(reverse.Id))}', is Disconnected: who keeps that network must delete it first"
            : null;

    /// <summary>The other side of a peering, as far as it was read.</summary>
    public ActualResource? ReverseOf(string id, JsonObject body, ActualState actual)
    {
        var (own, remote) = (((IChildType)this).ParentOf(id), BodyPath.Get(body, Remote)?.ToString());
        return remote is null || actual.Find(remote) is not { } network ? null : network.Embedded()
            .FirstOrDefault(other => other.Type == this && ResourceId.Same(BodyPath.Get(other.Body, Remote)?.ToString(), own));
    }

    /// <summary>Ids of the two networks of a peering.</summary>
    public static IEnumerable<string> Networks(string id, JsonObject body) =>
        [ResourceCatalog.Find(TypeName) is IChildType type ? type.ParentOf(id) : id, .. BodyPath.Get(body, Remote) is { } remote ? [remote.ToString()] : Array.Empty<string>()];

    /// <summary>Unset means so.</summary>
    public static bool LetsPass(JsonObject peering) => BodyPath.Get(peering, "properties.allowVirtualNetworkAccess") is not JsonValue access || access.GetValue<bool>();

    private static Difference Synced(JsonObject peering, string level) =>
        new(Remote, BodyPath.Get(peering, Remote)!.DeepClone(), [new("sync", SyncLevel, level, "FullyInSync")], null) { IsRepair = true };

    private static bool IsDisconnected(JsonObject peering) => string.Equals(BodyPath.Get(peering, State)?.ToString(), "Disconnected", StringComparison.OrdinalIgnoreCase);

    // Azure refuses a second peering of two networks, whatever its name: the one that is there serves.
    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual) =>
        base.Match(desired, body, actual) ?? actual.ByKey(this, peering => Slot(peering.Id, peering.Body)!)[Slot(desired.Id, body)!].FirstOrDefault();

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
        if (peering.Flag(UseMember) == true && peering.Reference(RemoteMember) is { Path: { } remote })
        {
            foreach (var node in peering.Context.Graph.Nodes.Where(node => Serves(node, remote) && node.Path != peering.Node.Path))
                peering.Note(node.Path);
        }
    }

    private static bool Serves(GraphNode node, string network) =>
        node.Type is "VirtualNetworkGateway" or "VirtualNetworkPeering" && node.Value[nameof(VirtualNetworkPeeringView.VirtualNetwork)] is ReferenceValue reference && reference.Path == network
        && (node.Type == "VirtualNetworkGateway" || node.Value[nameof(VirtualNetworkPeeringView.AllowGatewayTransit)].Is(true) == Answer.Yes);
}
