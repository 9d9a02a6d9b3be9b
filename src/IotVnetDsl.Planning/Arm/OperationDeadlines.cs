namespace IotVnetDsl.Planning.Arm;

/// <summary>
/// How long a long-running operation may take before it is no longer followed. Azure's documentation names 45 minutes and more for virtual
/// network gateways and their connections and circuits (checked November 2026); all else ends within minutes.
/// </summary>
internal static class OperationDeadlines
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Gateways = TimeSpan.FromMinutes(90);

    public static TimeSpan Of(string id)
    {
        var type = ArmId.TypeOf(id);
        return type.EndsWith("Gateways", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/expressRouteCircuits", StringComparison.OrdinalIgnoreCase)
            ? Gateways
            : Usual;
    }
}
