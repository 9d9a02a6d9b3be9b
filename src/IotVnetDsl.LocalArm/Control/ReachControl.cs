using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.DataPlane;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Control;

/// <summary><c>POST reach</c> with one question, or with <c>{"questions": [...]}</c>.</summary>
internal sealed class ReachControl : IControl
{
    public string Name => "reach";

    public ArmResponse? Answer(ArmRequest request, IReadOnlyList<string> rest, ControlServices services)
    {
        if (request.Method != "POST" || rest.Count > 0)
            return null;
        var body = request.JsonBody();
        var reachability = new Reachability(services.Cloud);
        return body.At("questions") is JsonArray
            ? new ArmResponse(200, new JsonObject { ["answers"] = new JsonArray([.. body.Items("questions").Select(question => (JsonNode)Show(reachability.Ask(question)))]) })
            : new ArmResponse(200, Show(reachability.Ask(body)));
    }

    private static JsonObject Show(Verdict verdict) => new()
    {
        ["reaches"] = verdict.Reaches,
        ["why"] = new JsonArray([.. verdict.Why.Select(reason => (JsonNode)reason)]),
    };
}
