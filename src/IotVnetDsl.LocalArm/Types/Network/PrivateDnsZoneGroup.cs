using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Which zones get a private endpoint's records; one group per endpoint.</summary>
internal sealed class PrivateDnsZoneGroup : NetworkResource
{
    public const string TypeName = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups";

    /// <summary>The first version that names its records before they are written.</summary>
    private const string ShowsAtOnce = "2022-07-01";

    private const string Configurations = "properties.privateDnsZoneConfigs";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly => [];

    public override IReadOnlyList<Default> Defaults { get; } = [new(Configurations, new JsonArray())];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveTextInEach(Configurations, "name", "properties.privateDnsZoneId"),
        Must.HaveAtMost(Configurations, 5),
    ];

    public static IEnumerable<ResourceId> Zones(JsonObject body) =>
        body.Items(Configurations).Select(configuration => ResourceId.TryParse(configuration.Text("properties.privateDnsZoneId"))).OfType<ResourceId>();

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override void Prepare(WriteContext write)
    {
        var siblings = write.Cloud.Store.Children(write.Id.Parent!, TypeName).Where(other => !other.Id.Equals(write.Id));
        if (siblings.FirstOrDefault() is { } other)
        {
            throw new ArmError(400, "PrivateEndpointCanHaveOnlyOnePrivateDnsZoneGroup",
                $"Private endpoint {write.Id.Parent!.Name} already has the private DNS zone group '{other.Id.Name}'; it can have one only.");
        }

        foreach (var configuration in write.Body.Items(Configurations))
        {
            configuration.Cut("properties.recordSets");
            var zone = configuration.Text("properties.privateDnsZoneId");
            if (ResourceId.TryParse(zone) is not { } id || !id.IsOf(PrivateDnsZone.TypeName) || write.Cloud.InForce(id) is null)
                throw InvalidReference(zone, write.Id);
        }

        if (write.Body.Items(Configurations).GroupBy(configuration => configuration.Text("name"), StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw InvalidValue($"The private DNS zone configuration '{twice.Key}' is given twice.", Configurations);
    }

    public override void Completed(Cloud cloud, ResourceRecord record) => ZoneRecords.Refresh(cloud, record.Id.Parent!);

    public override void Deleted(Cloud cloud, ResourceRecord record) => ZoneRecords.Refresh(cloud, record.Id.Parent!);

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        var endpoint = cloud.Store.Find(record.Id.Parent!)!;
        var inForce = cloud.InForce(record.Id) is not null;
        var shows = inForce || string.CompareOrdinal(apiVersion, ShowsAtOnce) >= 0;
        foreach (var configuration in body.Items(Configurations))
        {
            var zone = ResourceId.TryParse(configuration.Text("properties.privateDnsZoneId"))!;
            configuration["id"] = $"{record.Id.Text}/privateDnsZoneConfigs/{configuration.Text("name")}";
            configuration.Put("properties.recordSets", new JsonArray([.. (shows ? ZoneRecords.Of(cloud, endpoint, zone) : []).Select(pair => (JsonNode)new JsonObject
            {
                ["recordType"] = "A",
                ["recordSetName"] = pair.Member.RecordName,
                ["fqdn"] = $"{pair.Member.RecordName}.{zone.Name}",
                ["ipAddresses"] = new JsonArray(pair.Member.Address),
                ["ttl"] = 10,
                ["provisioningState"] = inForce ? "Succeeded" : "Updating",
            })]));
        }
    }
}
