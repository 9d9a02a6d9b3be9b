using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Reading;

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
                new References("Zones"),
                [
                    new("name", "name") { Mapping = Mapping.Follows(NameOf), Comparison = Comparison.Any },
                    new("zone", "properties.privateDnsZoneId") { Mapping = References.Target, Comparison = Comparison.IgnoreCase },
                ],
                item => Words.NameOfId(BodyPath.Get(item, "properties.privateDnsZoneId")!)),
        },
    ];

    // An endpoint has one group, whatever its name; nothing refers to it.
    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual) => base.Match(desired, body, actual)
        ?? actual.ByKey(this, group => ((IChildType)this).ParentOf(group.Id))[((IChildType)this).ParentOf(desired.Id)].FirstOrDefault();

    // The config's name is the zone's, with what Azure allows in it.
    private static JsonNode NameOf(Source zone) => ResourceId.Name(zone.Id(References.Item)!).Replace('.', '-');
}
