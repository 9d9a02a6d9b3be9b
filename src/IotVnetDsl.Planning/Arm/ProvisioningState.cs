using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>The states that resources and long-running operations go through.</summary>
internal static class ProvisioningState
{
    public static string? Of(JsonObject? resource) =>
        (resource?["properties"] as JsonObject)?["provisioningState"] is JsonValue state ? state.ToString() : null;

    /// <summary>The last write of it has ended, and not well: what was sent may not be in force, although it stands there.</summary>
    public static bool HasFailed(JsonObject? resource) => Of(resource) is { } state && IsTerminal(state) && !IsSucceeded(state);

    /// <summary>It is being deleted.</summary>
    public static bool IsGoing(JsonObject? resource) => Of(resource) is { } state && Is(state, "Deleting");

    public static bool IsSucceeded(string state) => Is(state, "Succeeded");

    /// <summary>Anything but the three ends is running.</summary>
    public static bool IsTerminal(string state) => IsSucceeded(state) || Is(state, "Failed") || Is(state, "Canceled");

    private static bool Is(string state, string other) => string.Equals(state, other, StringComparison.OrdinalIgnoreCase);
}
