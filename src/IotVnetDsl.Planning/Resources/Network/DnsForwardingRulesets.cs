using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class DnsForwardingRulesets : GroupResourceType
{
    public override string GraphType => "DnsForwardingRuleset";

    public override string ArmType => "Microsoft.Network/dnsForwardingRulesets";

    public override string ApiVersion => "2022-07-01";

    public override string Theme => "name resolution";

    // Outbound endpoints are before it.
    public override Tier Tier => Tier.Link;

    public override bool ObeysConditions => true;

    public override ImmutableArray<string> ReadOnly => ["properties.resourceGuid"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("outbound endpoints", "properties.dnsResolverOutboundEndpoints")
        {
            Items = new(
                "id",
                new References("OutboundEndpoints"),
                [new("endpoint", "id") { Mapping = References.Target, Comparison = Comparison.IgnoreCase }],
                item => Words.NameOfId(item["id"]!)),
        },
    ];
}
