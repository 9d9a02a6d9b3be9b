using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Control;

/// <summary><c>GET</c>, <c>POST</c> and <c>DELETE faults</c>: disturbances of the next matching requests.</summary>
internal sealed class FaultsControl : IControl
{
    private static readonly string[] Kinds = ["answer", "drop", "lose", "fail"];

    public string Name => "faults";

    public ArmResponse? Answer(ArmRequest request, IReadOnlyList<string> rest, ControlServices services)
    {
        var faults = services.Cloud.Faults;
        switch (request.Method)
        {
            case "GET":
                break;
            case "DELETE":
                faults.Clear();
                break;
            case "POST":
                faults.Order(Read(request.JsonBody()));
                break;
            default:
                return null;
        }

        return rest.Count > 0 ? null : new ArmResponse(200, new JsonObject { ["value"] = new JsonArray([.. faults.Ordered.Select(fault => fault.ToJson())]) });
    }

    private static Fault Read(JsonObject body)
    {
        var kind = body.Text("kind") ?? "answer";
        if (!Kinds.Contains(kind))
            throw Invalid($"'{kind}' is no kind of fault; the kinds are {string.Join(", ", Kinds)}");
        var status = (int)(body.Number("status") ?? 503);
        if (status is < 400 or > 599)
            throw Invalid($"the status must be between 400 and 599, not {status}");
        return new Fault
        {
            Kind = kind,
            Method = (body.Text("method") ?? "*").ToUpperInvariant(),
            Path = Expression(body.Text("path") ?? ""),
            Status = status,
            Code = body.Text("code") ?? "ServiceUnavailable",
            Message = body.Text("message") ?? "A fault that was ordered.",
            RetryAfter = (int?)body.Number("retryAfter"),
            Left = (int)(body.Number("times") ?? 1),
        };
    }

    private static Regex Expression(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException e)
        {
            throw Invalid(e.Message);
        }
    }

    private static ArmError Invalid(string message) => new(400, "InvalidFault", message);
}
