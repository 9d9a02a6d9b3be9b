using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class PrivateDnsZoneGroups : NodeChildType
{
    private const string Configurations = "properties.privateDnsZoneConfigs";
    private const string ZonePath = "properties.privateDnsZoneId";

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
        new("zones", Configurations)
        {
            Items = new(
                ZonePath,
                new References("Zones"),
                [
                    new("name", "name") { Mapping = Mapping.Follows(NameOf), Comparison = Comparison.Any },
                    new("zone", ZonePath) { Mapping = References.Target, Comparison = Comparison.IgnoreCase },
                ],
                item => Words.NameOfId(BodyPath.Get(item, ZonePath)!)),
        },
    ];

    // An endpoint has one group, whatever its name; nothing refers to it.
    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual) => base.Match(desired, body, actual)
        ?? actual.ByKey(this, group => ((IChildType)this).ParentOf(group.Id))[((IChildType)this).ParentOf(desired.Id)].FirstOrDefault();

    /// <summary>Ids of the zones that it has its records in.</summary>
    public static IEnumerable<string> Zones(JsonObject zoneGroup) => ConfigurationsOf(zoneGroup).Select(configuration => BodyPath.Get(configuration, ZonePath)?.ToString()).OfType<string>();

    /// <summary>The records that Azure has written for it, as it says itself.</summary>
    public static IEnumerable<WrittenRecord> Records(JsonObject zoneGroup) =>
        from configuration in ConfigurationsOf(zoneGroup)
        let zone = BodyPath.Get(configuration, ZonePath)?.ToString()
        where zone is not null
        from set in (BodyPath.Get(configuration, "properties.recordSets") as JsonArray ?? []).OfType<JsonObject>()
        where set["recordType"]?.ToString() is "A" && set["recordSetName"] is not null
        select new WrittenRecord(zone, set["recordSetName"]!.ToString(), [.. (set["ipAddresses"] as JsonArray ?? []).Select(address => address!.ToString()).Order(StringComparer.Ordinal)]);

    // Where two groups write one record, each makes the other's wrong.
    internal override IEnumerable<Difference> Damage(ActualResource existing, ActualState actual, DesiredTopology desired)
    {
        PropertyChange[] wrong =
        [
            .. from written in Records(existing.Body)
               let found = actual.Records.Find(written.Zone, written.Name)
               where found is not null && !found.Value.SequenceEqual(written.Addresses) && !IsOfAnother(existing, written.Zone, written.Name, found.Value, actual)
               select Change(written, found),
        ];
        if (wrong.Length > 0)
            yield return Again(existing.Body, wrong);
    }

    // The records go with the zone.
    internal override Difference? Again(ActualResource existing, Func<string, bool> isMade, Func<string, string, bool> isChanged)
    {
        PropertyChange[] lost =
        [
            .. from configuration in ConfigurationsOf(existing.Body)
               let zone = BodyPath.Get(configuration, ZonePath)?.ToString()
               where zone is not null && isMade(zone)
               select new PropertyChange("records", $"{Configurations}[{ResourceId.Name(zone)}].properties.recordSets", null, $"those of {ResourceId.Name(zone)}"),
        ];
        return lost.Length > 0 ? Again(existing.Body, lost) : null;
    }

    /// <summary>It writes a record again, which has or had other addresses.</summary>
    public static Difference Again(JsonObject zoneGroup, WrittenRecord record, ImmutableArray<string>? found) => Again(zoneGroup, [Change(record, found)]);

    private static PropertyChange Change(WrittenRecord record, ImmutableArray<string>? found) => new(
        $"record {record.Name}.{ResourceId.Name(record.Zone)}",
        $"{Configurations}[{ResourceId.Name(record.Zone)}].properties.recordSets[{record.Name}]",
        found is null or [] ? null : string.Join(", ", found.Value),
        string.Join(", ", record.Addresses));

    private static IEnumerable<JsonObject> ConfigurationsOf(JsonObject zoneGroup) => (BodyPath.Get(zoneGroup, Configurations) as JsonArray ?? []).OfType<JsonObject>();

    private static Difference Again(JsonObject zoneGroup, IEnumerable<PropertyChange> shown) => new(
        Configurations,
        new JsonArray([.. ConfigurationsOf(zoneGroup).Select(configuration => (JsonNode)new JsonObject
        {
            ["name"] = configuration["name"]?.DeepClone(),
            ["properties"] = new JsonObject { ["privateDnsZoneId"] = BodyPath.Get(configuration, ZonePath)?.DeepClone() },
        })]),
        [.. shown],
        null)
    { IsRepair = true };

    private bool IsOfAnother(ActualResource group, string zone, string name, ImmutableArray<string> found, ActualState actual) => actual.Resources
        .Where(other => other.Type == this && other.Id != group.Id).SelectMany(other => Records(other.Body))
        .Any(record => ResourceId.Same(record.Zone, zone) && ResourceId.Same(record.Name, name) && record.Addresses.SequenceEqual(found));

    // The config's name is the zone's, with what Azure allows in it.
    private static JsonNode NameOf(Source zone) => ResourceId.Name(zone.Id(References.Item)!).Replace('.', '-');
}

/// <summary>A record that a zone group has written.</summary>
/// <param name="Zone">Id of the zone.</param>
/// <param name="Name">Its name.</param>
/// <param name="Addresses">In order.</param>
internal sealed record WrittenRecord(string Zone, string Name, ImmutableArray<string> Addresses);
