using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>What <c>environment()</c> answers. Source: Azure documentation, "Deployment functions for ARM templates", read November 2026.</summary>
internal static class AzureEnvironment
{
    public static JsonObject ToJson(CloudNames cloud) => new()
    {
        ["name"] = cloud.Name,
        ["gallery"] = cloud.Gallery,
        ["graph"] = cloud.Graph,
        ["portal"] = cloud.Portal,
        ["graphAudience"] = cloud.Graph,
        ["resourceManager"] = cloud.ResourceManager,
        ["authentication"] = new JsonObject { ["loginEndpoint"] = cloud.SignIn, ["tenant"] = "common" },
        ["suffixes"] = new JsonObject
        {
            ["azureDatalakeStoreFileSystem"] = cloud.DataLake,
            ["keyvaultDns"] = "." + cloud.Vaults,
            ["sqlServerHostname"] = "." + cloud.Databases,
            ["storage"] = cloud.Storage,
        },
    };
}
