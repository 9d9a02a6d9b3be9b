using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Arm;

/// <summary>
/// How long long-running operations take. By type where Azure is slow: virtual network gateways 20 to 45 minutes, hubs 2 to 3 (observed,
/// November 2026; the service promises nothing). All else ends within a minute or two.
/// </summary>
internal static class OperationTimes
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(30);

    private static readonly (string Type, string? Usual, TimeSpan Deadline, TimeSpan Expected)[] Slow =
    [
        ("Microsoft.Resources/deployments", null, TimeSpan.FromHours(3), TimeSpan.FromMinutes(5)),
        ("Microsoft.Devices/IotHubs", "2-3 min", Deadline, TimeSpan.FromMinutes(2.5)),
        ("Microsoft.Network/expressRouteCircuits", "3-5 min", TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(4)),
        ("Microsoft.Network/virtualNetworkGateways", "20-45 min", TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(30)),
    ];

    /// <summary>After this time an operation is not followed any more.</summary>
    public static TimeSpan DeadlineOf(string id) => Find(ResourceId.TypeOf(id))?.Deadline ?? Deadline;

    /// <summary>What people may expect of a creation; null where it is short.</summary>
    public static string? Usual(string armType) => Find(armType)?.Usual;

    /// <summary>What is reckoned with where the order of writes is chosen.</summary>
    public static TimeSpan Expected(string armType) => Find(armType)?.Expected ?? Short;

    private static (string Type, string? Usual, TimeSpan Deadline, TimeSpan Expected)? Find(string type)
    {
        var found = Slow.FirstOrDefault(slow => string.Equals(slow.Type, type, StringComparison.OrdinalIgnoreCase));
        return found.Type is null ? null : found;
    }
}
