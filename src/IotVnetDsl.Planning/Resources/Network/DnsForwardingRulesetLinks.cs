using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class DnsForwardingRulesetLinks : NodeChildType
{
    public override string GraphType => "DnsForwardingRulesetLink";

    public override string ParentMember => "Ruleset";

    public override string ArmType => "Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks";

    public override string ParentType => "Microsoft.Network/dnsForwardingRulesets";

    public override string Segment => "virtualNetworkLinks";

    public override string ApiVersion => "2022-07-01";

    public override string Theme => "name resolution";

    public override Tier Tier => Tier.Access;

    public override bool ObeysConditions => true;

    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    // It is deleted before its ruleset.
    public override bool GoesWithParent => false;

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("network", "properties.virtualNetwork.id")
        {
            Mapping = new Reference("VirtualNetwork"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure cannot move a link to another network", Replaces: true),
            Text = Words.NameOfId,
        },
    ];

    // The link of a network to a ruleset serves, whatever it is called: Azure refuses a second.
    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual) =>
        base.Match(desired, body, actual) ?? actual.ByKey(this, link => Ends(link.Id, link.Body))[Ends(desired.Id, body)].FirstOrDefault();

    private string Ends(string id, JsonObject body) => $"{((IChildType)this).ParentOf(id)} {BodyPath.Get(body, "properties.virtualNetwork.id")}";

    // A network has one ruleset.
    public override string? Slot(string id, JsonObject body) => $"forwarding ruleset of {BodyPath.Get(body, "properties.virtualNetwork.id")}".ToLowerInvariant();
}
