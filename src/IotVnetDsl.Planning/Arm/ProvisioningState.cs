using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>The states that resources and long-running operations go through.</summary>
internal static class ProvisioningState
{
    public static string? Of(JsonObject? resource) =>
        (resource?["properties"] as JsonObject)?["provisioningState"] is JsonValue state ? state.ToString() : null;

    public static bool IsSucceeded(string state) => Is(state, "Succeeded");

    /// <summary>Anything but the three ends is running.</summary>
    public static bool IsTerminal(string state) => IsSucceeded(state) || Is(state, "Failed") || Is(state, "Canceled");

    private static bool Is(string state, string other) => string.Equals(state, other, StringComparison.OrdinalIgnoreCase);
}
