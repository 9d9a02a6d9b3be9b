using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class DnsForwardingRulesets : GroupResourceType
{
    private const string Endpoints = "properties.dnsResolverOutboundEndpoints";

    private static readonly Immutability CannotStay = new("Azure keeps an outbound endpoint that a ruleset asks by", Replaces: true, NeedsConsent: false);

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
        new("outbound endpoints", Endpoints)
        {
            Items = new(
                "id",
                new References("OutboundEndpoints"),
                [new("endpoint", "id") { Mapping = References.Target, Comparison = Comparison.IgnoreCase }],
                item => Words.NamesOfId(item["id"]!)),
        },
    ];

    // Azure keeps an outbound endpoint that a ruleset asks by, and a ruleset asks by one at least.
    internal override Difference? Again(ActualResource existing, Func<string, bool> isMade, Func<string, string, bool> isChanged) =>
        (from endpoint in BodyPath.Get(existing.Body, Endpoints) as JsonArray ?? []
         let id = endpoint["id"]
         where id is not null && isMade(id.ToString())
         let name = Words.NameOfId(id)
         select new Difference(Endpoints, null, [new("outbound endpoints", Endpoints, name, $"{name}, replaced", ForcesReplacement: CannotStay.Reason)], CannotStay)).FirstOrDefault();
}
