using System.Text.Json.Nodes;
namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>How a hub signs in to what it writes to. Unset = by its system-assigned identity, as the article has it.</summary>
internal static class HubAuthentication
{
    public static bool IsByIdentity(Source endpoint) => endpoint.Part("Authentication")?.Is("Kind", "Key") != true;

    public static string Type(Source endpoint) => IsByIdentity(endpoint) ? "identityBased" : "keyBased";

    /// <summary>Id of the user-assigned identity; null = the hub's own.</summary>
    public static string? UserIdentity(Source endpoint) =>
        endpoint.Part("Authentication") is { } authentication && authentication.Reference("Identity") is { } identity
            ? authentication.Id(identity with { Output = null })
            : null;

    /// <summary>The reference to the connection string, never the string.</summary>
    public static JsonNode? Secret(Source endpoint, Func<string> target) =>
        endpoint.Part("Authentication") is { } authentication ? Secrets.Of(authentication, "ConnectionString", target) : null;

    public static string Words(string? type, string? userIdentity) => (type, userIdentity) switch
    {
        (not null, _) when !type.Equals("identityBased", StringComparison.OrdinalIgnoreCase) => "key",
        (_, null) => "identity",
        _ => $"identity {ResourceId.Name(userIdentity)}",
    };
}
