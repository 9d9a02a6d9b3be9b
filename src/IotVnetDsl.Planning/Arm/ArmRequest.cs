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

    /// <summary>
    /// Whether what the request rests on is still as it was read: asked where it was not its turn at once, or an earlier try of it failed, and nothing is
    /// sent where it is not. Null where the service itself looks, by a condition, or where the request rests on nothing.
    /// </summary>
    public Func<CancellationToken, Task<bool>>? StillHolds { get; init; }

    /// <summary>Further query, without the leading <c>&amp;</c>.</summary>
    public string? Query { get; init; }
}
