using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Types.Devices;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>The health of a hub's routing endpoints: does it get in now.</summary>
internal sealed class EndpointHealth(Cloud cloud)
{
    public JsonArray Of(ResourceRecord hub)
    {
        if (cloud.InForce(hub.Id) is not { } inForce)
            return [];
        var now = IotHub.Time(cloud.Clock.Now);
        return new JsonArray([.. HubEndpoint.Routing(inForce.Body).Select(endpoint => (JsonNode)Of(inForce, endpoint, now))]);
    }

    private JsonObject Of(ResourceRecord hub, HubEndpoint endpoint, string now)
    {
        var verdict = new HubEgress(cloud).Ask(hub, endpoint);
        var health = new JsonObject
        {
            ["endpointId"] = endpoint.Name,
            ["healthStatus"] = verdict.Reaches ? "healthy" : "unhealthy",
            ["lastSendAttemptTime"] = now,
        };
        if (verdict.Reaches)
        {
            health["lastSuccessfulSendAttemptTime"] = now;
            return health;
        }

        health["lastKnownError"] = string.Join("; ", verdict.Why);
        health["lastKnownErrorTime"] = now;
        return health;
    }
}
