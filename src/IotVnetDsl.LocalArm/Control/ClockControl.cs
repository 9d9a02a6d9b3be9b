using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Control;

/// <summary><c>GET clock</c>, and <c>POST clock/advance</c> with <c>{"by": "PT75S"}</c> or <c>{"seconds": 75}</c>.</summary>
internal sealed class ClockControl : IControl
{
    public string Name => "clock";

    public ArmResponse? Answer(ArmRequest request, IReadOnlyList<string> rest, ControlServices services)
    {
        var clock = services.Cloud.Clock;
        if (request.Method == "POST" && rest is ["advance"])
        {
            clock.Advance(By(request.JsonBody()));
            services.Cloud.Lifecycle.CatchUp();
        }
        else if (request.Method != "GET" || rest.Count > 0)
        {
            return null;
        }

        return new ArmResponse(200, new JsonObject
        {
            ["now"] = clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["frozen"] = clock.IsFrozen,
            ["running"] = new JsonArray(
            [
                .. services.Cloud.Store.Running.Select(operation => (JsonNode)new JsonObject
                {
                    ["target"] = operation.Target.Text,
                    ["kind"] = operation.Kind.ToString(),
                    ["end"] = operation.End.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                }),
            ]),
        });
    }

    private static TimeSpan By(JsonObject body)
    {
        try
        {
            if (body.Number("seconds") is { } seconds && seconds >= 0)
                return TimeSpan.FromSeconds((double)seconds);
            if (body.Text("by") is { } text && XmlConvert.ToTimeSpan(text) is { Ticks: >= 0 } by)
                return by;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            // Refused below, in the same words.
        }

        throw new ArmError(400, "InvalidRequestContent", "Say how far to advance: {\"by\": \"PT75S\"} or {\"seconds\": 75}.");
    }
}
