using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>References to secrets, which stand in a body until the write.</summary>
internal static class Secrets
{
    /// <summary>Where the member's secret is read; null where it is not set.</summary>
    public static JsonNode? Of(Source source, string member) => source.Part(member) is { } secret
        ? Markers.SecretOf((secret.Is("Source", "KeyVault") ? "keyvault:" : "env:") + secret.Text("Name"))
        : null;
}
