using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>The interface of a private endpoint: to be read, made and removed with its endpoint.</summary>
internal sealed class NetworkInterface : NetworkResource
{
    public const string TypeName = "Microsoft.Network/networkInterfaces";
    private const string Owner = "endpoint";

    public override string Name => TypeName;

    public override Verbs Verbs => Verbs.None;

    public static IEnumerable<ResourceId> Of(Cloud cloud, ResourceId endpoint) =>
        cloud.Store.OfType(TypeName).Where(record => record.Hidden.Text(Owner) == endpoint.Key).Select(record => record.Id);

    public static void CreateFor(WriteContext endpoint)
    {
        var chosen = endpoint.Body.Text("properties.customNetworkInterfaceName");
        var name = string.IsNullOrEmpty(chosen) ? $"{endpoint.Id.Name}.nic.{Guid.NewGuid()}" : chosen;
        var id = endpoint.Id.ResourceGroup!.Provide(TypeName, name);
        var body = JsonText.NewObject();
        body["location"] = endpoint.Body.Text("location");
        body.Put("properties.privateEndpoint.id", endpoint.Id.Text);
        body.Put("properties.ipConfigurations", new JsonArray([.. endpoint.Hidden.Items("members").Select(member => (JsonNode)Configuration(id, endpoint, member))]));
        var hidden = JsonText.NewObject();
        hidden[Owner] = endpoint.Id.Key;
        endpoint.Cloud.Store.Resources.Put(new ResourceRecord(id, body, hidden, ResourceRecord.NewEtag()));
        endpoint.Cloud.Lifecycle.Finish(endpoint.Cloud.Types.Of(id), id);
    }

    public static void RemoveOf(Cloud cloud, ResourceId endpoint)
    {
        foreach (var id in Of(cloud, endpoint).ToList())
            cloud.Lifecycle.Remove(id);
    }

    private static JsonObject Configuration(ResourceId id, WriteContext endpoint, JsonObject member)
    {
        var configuration = JsonText.NewObject();
        configuration["name"] = $"privateEndpointIpConfig.{member.Text("member")}";
        configuration["id"] = $"{id.Text}/ipConfigurations/privateEndpointIpConfig.{member.Text("member")}";
        configuration.Put("properties.privateIPAddress", member.Text("address"));
        configuration.Put("properties.privateIPAllocationMethod", "Dynamic");
        configuration.Put("properties.subnet.id", endpoint.Body.Text("properties.subnet.id"));
        configuration.Put("properties.privateLinkConnectionProperties", new JsonObject
        {
            ["groupId"] = member.Text("groupId"),
            ["requiredMemberName"] = member.Text("member"),
            ["fqdns"] = new JsonArray(member.Text("hostName")),
        });
        return configuration;
    }
}
