using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class PrivateDnsZoneGroups : NodeChildType
{
    public override string GraphType => "PrivateDnsZoneGroup";

    public override string ParentMember => "PrivateEndpoint";

    public override string ArmType => "Microsoft.Network/privateEndpoints/privateDnsZoneGroups";

    public override string ParentType => "Microsoft.Network/privateEndpoints";

    public override string Segment => "privateDnsZoneGroups";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "zone groups";

    public override Tier Tier => Tier.ZoneGroup;

    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    public override ImmutableArray<string> ReadOnly => ["properties.privateDnsZoneConfigs.*.properties.recordSets"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("zones", "properties.privateDnsZoneConfigs")
        {
            Items = new(
                "properties.privateDnsZoneId",
                Zones,
                [
                    new("name", "name") { Value = zone => zone.Value("Name"), Comparison = Comparison.Any },
                    new("zone", "properties.privateDnsZoneId") { Value = zone => zone.Id("Zone"), Comparison = Comparison.IgnoreCase },
                ],
                item => Words.NameOfId(BodyPath.Get(item, "properties.privateDnsZoneId")!)),
        },
    ];

    // An endpoint has one group, whatever its name; nothing refers to it.
    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual) => base.Match(desired, body, actual)
        ?? actual.OfType(this).FirstOrDefault(group => ResourceId.Same(((IChildType)this).ParentOf(group.Id), ((IChildType)this).ParentOf(desired.Id)));

    // The config's name is the zone's, with what Azure allows in it.
    private static IEnumerable<Source> Zones(Source group) => group.References("Zones").Select(zone => group.With(
        ("Zone", zone), ("Name", new ScalarValue(ResourceId.Name(group.Id(zone)).Replace('.', '-')))));
}
