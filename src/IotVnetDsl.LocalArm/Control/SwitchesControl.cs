using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Control;

/// <summary><c>GET switches</c>, and <c>PUT switches</c> with an object of the ones to choose.</summary>
internal sealed class SwitchesControl : IControl
{
    public string Name => "switches";

    public ArmResponse? Answer(ArmRequest request, IReadOnlyList<string> rest, ControlServices services)
    {
        var switches = services.Cloud.Switches;
        if (rest.Count > 0 || request.Method is not ("GET" or "PUT"))
            return null;
        if (request.Method == "PUT")
        {
            var body = request.JsonBody();
            foreach (var (name, _) in body)
            {
                if (switches.Choose(name, body.Text(name) ?? "") is { } wrong)
                    throw new ArmError(400, "InvalidSwitch", wrong);
            }
        }

        var answer = new JsonObject();
        foreach (var choice in Switches.All)
            answer[choice.Name] = switches[choice];
        return new ArmResponse(200, answer);
    }
}
