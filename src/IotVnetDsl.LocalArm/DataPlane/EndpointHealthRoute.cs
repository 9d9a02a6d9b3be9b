using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;
using IotVnetDsl.LocalArm.Types.Devices;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary><c>GET {hub}/routingEndpointsHealth</c>: the health of the hub's endpoints.</summary>
internal sealed class EndpointHealthRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "GET" || request.Parsed is not { Id: { } hub, Rest: [var action] }
            || !hub.IsOf(IotHub.TypeName) || !action.Equals("routingEndpointsHealth", StringComparison.OrdinalIgnoreCase))
            return null;
        var type = services.Gates.CheckType(request, hub);
        services.Gates.CheckParent(type, hub);
        var record = services.Cloud.Store.Find(hub) ?? throw ArmError.NotFound(hub);
        return new ArmResponse(200, new JsonObject { ["value"] = new EndpointHealth(services.Cloud).Of(record) });
    }
}
