using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class DnsOutboundEndpoints : DnsResolverEndpoints
{
    public override string Member => "OutboundEndpoints";

    public override string ItemType => "DnsOutboundEndpoint";

    public override string Segment => "outboundEndpoints";

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
