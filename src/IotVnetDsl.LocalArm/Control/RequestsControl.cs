using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Control;

/// <summary><c>GET requests</c> (with <c>?since=N</c>) and <c>DELETE requests</c>.</summary>
internal sealed class RequestsControl : IControl
{
    public string Name => "requests";

    public ArmResponse? Answer(ArmRequest request, IReadOnlyList<string> rest, ControlServices services)
    {
        if (rest.Count > 0 || request.Method is not ("GET" or "DELETE"))
            return null;
        if (request.Method == "DELETE")
            services.Log.Clear();
        _ = int.TryParse(request.Query("since"), NumberStyles.None, CultureInfo.InvariantCulture, out var since);
        return new ArmResponse(200, new JsonObject { ["value"] = services.Log.Since(since) });
    }
}
