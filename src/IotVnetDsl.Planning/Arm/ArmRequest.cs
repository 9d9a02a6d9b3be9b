using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>A request to ARM.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Id">Resource id or collection path, from <c>/subscriptions</c> on, without query.</param>
/// <param name="ApiVersion">The pinned version of the type.</param>
public sealed record ArmRequest(string Method, string Id, string ApiVersion)
{
    public JsonObject? Body { get; init; }

    /// <summary>Sent as <c>If-Match</c>.</summary>
    public string? IfMatch { get; init; }

    /// <summary>Sent as <c>If-None-Match: *</c>: only where nothing is.</summary>
    public bool IsCreation { get; init; }

    /// <summary>Further query, without the leading <c>&amp;</c>.</summary>
    public string? Query { get; init; }
}
