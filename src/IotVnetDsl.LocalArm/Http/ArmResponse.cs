using System.Globalization;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Http;

/// <summary>An answer, free of the web server.</summary>
internal sealed record ArmResponse(int Status, JsonNode? Body = null)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The connection is cut instead of answering.</summary>
    public bool Aborted { get; init; }

    /// <summary>
    /// With <c>Retry-After</c>. Zero seconds, the quick pace, comes with the finer header that Azure's clients also read,
    /// so that they wait less than a second and yet do not spin.
    /// </summary>
    public ArmResponse AskingToWait(int seconds)
    {
        var response = With("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        return seconds == 0 ? response.With("x-ms-retry-after-ms", "50") : response;
    }

    public ArmResponse With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };
}
