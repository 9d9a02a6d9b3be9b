using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class DnsOutboundEndpoints : ChildResourceType
{
    public override string GraphType => "DnsResolver";

    public override string Member => "OutboundEndpoints";

    public override string ItemType => "DnsOutboundEndpoint";

    public override string ArmType => "Microsoft.Network/dnsResolvers/outboundEndpoints";

    public override string ParentType => "Microsoft.Network/dnsResolvers";

    public override string Segment => "outboundEndpoints";

    public override string ApiVersion => "2022-07-01";

    public override string Theme => "name resolution";

    public override Tier Tier => Tier.ZoneGroup;

    public override bool ObeysIfNoneMatch => true;

    public override string BilledByTheHour(JsonObject body) => "DNS resolver endpoints";

    // As inbound ones, resources with location and tags of their own.
    public override bool HasLocation => true;

    public override bool IsTaggable => true;

    public override ImmutableArray<string> ReadOnly => ["properties.resourceGuid"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("subnet", "properties.subnet.id")
        {
            Mapping = new Reference("Subnet"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure cannot move an outbound endpoint to another subnet", Replaces: true),
            Text = Words.NameOfId,
        },
    ];
}
