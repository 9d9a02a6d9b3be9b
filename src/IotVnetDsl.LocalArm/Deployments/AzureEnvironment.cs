using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>What <c>environment()</c> answers. Source: Azure documentation, "Deployment functions for ARM templates", read November 2026.</summary>
internal static class AzureEnvironment
{
    public static JsonObject ToJson() => new()
    {
        ["name"] = "AzureCloud",
        ["gallery"] = "https://gallery.azure.com/",
        ["graph"] = "https://graph.windows.net/",
        ["portal"] = "https://portal.azure.com",
        ["graphAudience"] = "https://graph.windows.net/",
        ["resourceManager"] = "https://management.azure.com/",
        ["authentication"] = new JsonObject { ["loginEndpoint"] = "https://login.microsoftonline.com/", ["tenant"] = "common" },
        ["suffixes"] = new JsonObject
        {
            ["azureDatalakeStoreFileSystem"] = "azuredatalakestore.net",
            ["keyvaultDns"] = ".vault.azure.net",
            ["sqlServerHostname"] = ".database.windows.net",
            ["storage"] = "core.windows.net",
        },
    };
}
