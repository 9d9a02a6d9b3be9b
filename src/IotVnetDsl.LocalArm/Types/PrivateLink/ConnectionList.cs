using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.PrivateLink;

/// <summary>The connections of a target, as its own answer shows them.</summary>
internal static class ConnectionList
{
    public static void Render(Cloud cloud, ResourceRecord target, JsonObject body, string apiVersion)
    {
        var answers = new Answers(cloud);
        body.Put("properties.privateEndpointConnections", new JsonArray(
            [.. cloud.Store.Children(target.Id, $"{target.Id.Type}/privateEndpointConnections").Select(connection => answers.Body(connection, apiVersion))]));
    }
}
