using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

/// <summary>A circuit's private peering: one, of a fixed name.</summary>
internal sealed class ExpressRoutePeerings : ArmResourceType, IPartOfRecord
{
    private const string Member = "PrivatePeering";
    private const string Private = "AzurePrivatePeering";

    public override string GraphType => "ExpressRouteCircuit";

    public override string ArmType => "Microsoft.Network/expressRouteCircuits/peerings";

    public string ParentType => "Microsoft.Network/expressRouteCircuits";

    public string Segment => "peerings";

    public string EmbeddedIn => "properties.peerings";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "circuits";

    public override Tier Tier => Tier.Subnet;

    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    public override ImmutableArray<string> ReadOnly =>
        ["properties.azureASN", "properties.peeredConnections", "properties.lastModifiedBy", "properties.primaryAzurePort", "properties.secondaryAzurePort"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("kind", "properties.peeringType") { Mapping = Mapping.Fixed(Private), Comparison = Comparison.IgnoreCase, IsDetail = true },
        new("BGP number of the site", "properties.peerASN") { Mapping = new Member("PeerAsn", Codec.Number) },
        new("first link", "properties.primaryPeerAddressPrefix") { Mapping = new Member("Primary", Codec.Prefix) },
        new("second link", "properties.secondaryPeerAddressPrefix") { Mapping = new Member("Secondary", Codec.Prefix) },
        new("VLAN", "properties.vlanId") { Mapping = new Member("VlanId", Codec.Number) },
        new("shared key", "properties.sharedKey") { Mapping = new SecretMember("SharedKey"), IsWriteOnly = true },
    ];

    public static string PathOf(string circuit) => LogicalPath.Part(circuit, Member);

    /// <summary>Other peerings of a circuit are not the private one.</summary>
    public RecordDraft? PlaceIn(RecordDraft parent, string name) =>
        name.Equals(Private, StringComparison.OrdinalIgnoreCase) ? parent.Part(Member, "ExpressRoutePrivatePeering") : null;

    public void Close(RecordDraft parent, bool isRead)
    {
        // It stands in the circuit's own body.
    }

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        if (node.Value[Member] is RecordValue peering)
            yield return Desire(node, peering, context, $"{context.IdOf(node)}/{Segment}/{Private}", PathOf(node.Path)) with { Parent = node.Path };
    }
}
