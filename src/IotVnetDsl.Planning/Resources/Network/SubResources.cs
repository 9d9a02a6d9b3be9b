namespace IotVnetDsl.Planning.Resources.Network;

/// <summary>What a private endpoint connects to, where the code does not say (Azure's group ids, as of November 2026).</summary>
internal static class SubResources
{
    public static string? Usual(string graphType) => graphType switch
    {
        "IotHub" => "iotHub",
        "StorageAccount" => "blob",
        "EventHubsNamespace" or "ServiceBusNamespace" => "namespace",
        _ => null,
    };
}
