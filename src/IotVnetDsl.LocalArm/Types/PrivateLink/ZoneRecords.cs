using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;

namespace IotVnetDsl.LocalArm.Types.PrivateLink;

/// <summary>The A records that a zone group writes for its private endpoint: while the connection is approved.</summary>
internal static class ZoneRecords
{
    private const string Owner = "writtenFor";

    /// <summary>Makes the records of one endpoint what its zone groups ask for now.</summary>
    public static void Refresh(Cloud cloud, ResourceId endpoint)
    {
        var wanted = Wanted(cloud, endpoint);
        foreach (var old in cloud.Store.OfType(AddressRecord.TypeName).Where(record => record.Hidden.Text(Owner) == endpoint.Key && !wanted.ContainsKey(record.Id)).ToList())
            cloud.Lifecycle.Remove(old.Id);
        foreach (var (id, address) in wanted)
            Write(cloud, id, address, endpoint);
    }

    /// <summary>The records of one configuration of a zone group, as its answer shows them.</summary>
    public static IEnumerable<(ResourceId Record, EndpointMember Member)> Of(Cloud cloud, ResourceRecord endpoint, ResourceId zone) =>
        PrivateEndpoint.Status(cloud, endpoint) == "Approved" && cloud.InForce(zone) is not null
            ? EndpointMember.Read(endpoint).Where(member => member.Zone.Equals(zone.Name, StringComparison.OrdinalIgnoreCase))
                .Select(member => (zone.Child("A", member.RecordName), member))
            : [];

    private static Dictionary<ResourceId, string> Wanted(Cloud cloud, ResourceId endpoint)
    {
        var wanted = new Dictionary<ResourceId, string>();
        if (cloud.InForce(endpoint) is not { } record)
            return wanted;
        foreach (var group in cloud.Store.Children(endpoint, PrivateDnsZoneGroup.TypeName).Where(group => cloud.InForce(group.Id) is not null))
        {
            foreach (var zone in PrivateDnsZoneGroup.Zones(group.Body))
            {
                foreach (var (id, member) in Of(cloud, record, zone))
                    wanted[id] = member.Address;
            }
        }

        return wanted;
    }

    private static void Write(Cloud cloud, ResourceId id, string address, ResourceId endpoint)
    {
        var body = JsonText.NewObject();
        body.Put("properties.ttl", 10);
        body.Put("properties.aRecords", new JsonArray(new JsonObject { ["ipv4Address"] = address }));
        body.Put("properties.metadata.creator", $"created by private endpoint {endpoint.Name}");
        var hidden = JsonText.NewObject();
        hidden[Owner] = endpoint.Key;
        cloud.Store.Resources.Put(new ResourceRecord(id, body, hidden, ResourceRecord.NewEtag()));
        cloud.Lifecycle.Finish(cloud.Types.Of(id), id);
    }
}
