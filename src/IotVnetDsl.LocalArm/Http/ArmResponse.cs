using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Http;

/// <summary>An answer, free of the web server.</summary>
internal sealed record ArmResponse(int Status, JsonNode? Body = null)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The connection is cut instead of answering.</summary>
    public bool Aborted { get; init; }

    public ArmResponse With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };
}
