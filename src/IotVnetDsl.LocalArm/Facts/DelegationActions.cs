namespace IotVnetDsl.LocalArm.Facts;

/// <summary>What a service may do in a subnet that is delegated to it.</summary>
internal static class DelegationActions
{
    private static readonly Dictionary<string, string[]> ByService = FactTable.Rows("delegation-actions").ToDictionary(row => row[0], row => row[1].Split(", "), StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Of(string? service) =>
        service is not null && ByService.TryGetValue(service, out var actions) ? actions : ["Microsoft.Network/virtualNetworks/subnets/join/action"];
}
