namespace IotVnetDsl.LocalArm.Facts;

/// <summary>Which sizes of VPN gateways are no longer made, and which want addresses in zones.</summary>
internal static class GatewaySkus
{
    private static readonly Dictionary<string, (string What, string Since)> BySku = FactTable.Rows("gateway-skus")
        .ToDictionary(row => row[0], row => (row[1], row[2]), StringComparer.OrdinalIgnoreCase);

    public static bool IsRetired(string sku, string apiVersion) => Says(sku, "retired", apiVersion);

    public static bool NeedsZones(string sku, string apiVersion) => Says(sku, "zones", apiVersion);

    private static bool Says(string sku, string what, string apiVersion) =>
        BySku.TryGetValue(sku, out var fact) && fact.What == what && string.CompareOrdinal(apiVersion, fact.Since) >= 0;
}
