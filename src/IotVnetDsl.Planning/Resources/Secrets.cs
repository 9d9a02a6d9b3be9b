using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>References to secrets, which stand in a body until the write.</summary>
internal static class Secrets
{
    /// <summary>Where the member's secret is read, and what it is for as far as that can be seen; null where it is not set.</summary>
    public static JsonNode? Of(Source source, string member, Func<string>? target = null) => source.Part(member) is { } secret
        ? Markers.SecretOf((secret.Is("Source", "KeyVault") ? "keyvault:" : "env:") + secret.Text("Name"), target?.Invoke())
        : null;
}
