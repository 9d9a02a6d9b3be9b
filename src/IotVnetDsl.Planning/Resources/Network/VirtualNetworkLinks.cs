using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class VirtualNetworkLinks : NodeChildType
{
    public override string GraphType => "PrivateDnsZoneLink";

    public override string ParentMember => "Zone";

    public override string ArmType => "Microsoft.Network/privateDnsZones/virtualNetworkLinks";

    public override string ParentType => "Microsoft.Network/privateDnsZones";

    public override string Segment => "virtualNetworkLinks";

    public override string ApiVersion => "2024-06-01";

    public override string Theme => "zone links";

    public override Tier Tier => Tier.Link;

    public override bool ObeysConditions => true;

    public override ImmutableArray<string> ReadOnly => ["properties.virtualNetworkLinkState"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("network", "properties.virtualNetwork.id")
        {
            Mapping = new Reference("VirtualNetwork"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure cannot move a link to another network", Replaces: true),
            Text = Words.NameOfId,
        },
        new("registration", "properties.registrationEnabled")
        {
            Mapping = new Member("RegistrationEnabled", Codec.Flag),
            Default = false,
            OnCreate = false,
            Text = Words.EnabledOrDisabled,
        },
        new("resolution policy", "properties.resolutionPolicy")
        {
            Mapping = new Member("ResolutionPolicy", Codec.Choice("DnsResolutionPolicy", "Default", "NxDomainRedirect")),
            Comparison = Comparison.IgnoreCase,
        },
    ];

    protected override bool IsGlobal => true;

    // Links of one zone are made side by side: no documentation and no recording has Azure refuse it; where it does, it is waited for.
    public override ImmutableArray<string> Locked(string id, JsonObject body) => [id];

    // A network is linked to a zone once: that link serves, whatever it is called.
    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual) =>
        base.Match(desired, body, actual)
        ?? actual.ByKey(this, link => Ends(link.Id, link.Body))[Ends(desired.Id, body)].FirstOrDefault();

    private string Ends(string id, JsonObject body) => $"{((IChildType)this).ParentOf(id)} {BodyPath.Get(body, "properties.virtualNetwork.id")}";

    // A network is linked to one zone of a name.
    public override string? Slot(string id, JsonObject body) =>
        $"{ResourceId.Name(((IChildType)this).ParentOf(id))} in {BodyPath.Get(body, "properties.virtualNetwork.id")}".ToLowerInvariant();
}
