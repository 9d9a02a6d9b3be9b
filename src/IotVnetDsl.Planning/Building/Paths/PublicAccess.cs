using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>Changes of the properties that let the internet in.</summary>
internal static class PublicAccess
{
    public static bool Opens(PropertyChange change) => IsOpen(change, change.After);

    public static bool Closes(PropertyChange change) => change.Before is not null
        && (IsOpen(change, change.Before) || (IsRule(change) && change.After is null));

    public static bool IsRule(PropertyChange change) =>
        change.ArmPath.Contains("ipRules[", StringComparison.OrdinalIgnoreCase) || change.ArmPath.Contains("ipFilterRules[", StringComparison.OrdinalIgnoreCase);

    private static bool IsOpen(PropertyChange change, string? value) =>
        (IsAt(change, "publicNetworkAccess") && value == "enabled") || (IsAt(change, "defaultAction") && value == "allow");

    private static bool IsAt(PropertyChange change, string member) => change.ArmPath.EndsWith("." + member, StringComparison.Ordinal);
}
