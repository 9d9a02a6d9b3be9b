using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Storage;

/// <summary>The firewall's exception for Azure's trusted services.</summary>
internal static class TrustedServices
{
    private const string Services = "AzureServices";

    public static JsonNode Bypass(Source firewall) => firewall.Is("TrustedServices", "true") ? Services : "None";

    public static string Text(JsonNode bypass) =>
        bypass.ToString().Contains(Services, StringComparison.OrdinalIgnoreCase) ? "let in" : "not let in";
}
