using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>
/// <c>POST {hub}/routing/routes/$testnew</c> and <c>$testall</c>: which routes a message takes. Of conditions only "true" and "false" are
/// understood: the result of another one is undefined.
/// </summary>
internal sealed class HubRouteTesting : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "POST" || request.Parsed is not { Id: { Parent: { } hub } id, Rest: [var action] } || !id.IsOf(IotHub.TypeName + "/routing"))
            return null;
        var type = services.Gates.CheckType(request, hub);
        services.Gates.CheckParent(type, hub);
        var record = services.Cloud.Store.Find(hub) ?? throw type.NotFound(hub);
        var asked = request.JsonBody();
        return action.ToLowerInvariant() switch
        {
            "$testnew" => new ArmResponse(200, new JsonObject { ["result"] = Result(asked.At("route") as JsonObject ?? []) }),
            "$testall" => new ArmResponse(200, new JsonObject { ["routes"] = Taken(record.Body.Items("properties.routing.routes"), asked.Text("routingSource")) }),
            _ => null,
        };
    }

    private static JsonArray Taken(IEnumerable<JsonObject> routes, string? source) =>
    [
        .. routes.Where(route => (source is null || route.Says("source", source)) && route.Flag("isEnabled") != false && Result(route) == "true")
            .Select(route => new JsonObject { ["properties"] = route.DeepClone() }),
    ];

    private static string Result(JsonObject route) => route.Text("condition")?.Trim().ToLowerInvariant() switch
    {
        null or "" or "true" => "true",
        "false" => "false",
        _ => "undefined",
    };
}
