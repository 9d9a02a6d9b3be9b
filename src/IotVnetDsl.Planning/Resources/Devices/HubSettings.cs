using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Size, identity and security of a hub.</summary>
internal static class HubSettings
{
    private static readonly Immutability Edition = new("Azure makes a Basic hub Standard, but no Free hub anything and no Standard hub Basic", Replaces: false)
    {
        Between = (from, to) => from[0] != to[0] && !(Is(from, 'B') && Is(to, 'S')),
    };

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("SKU", "sku.name") { Value = hub => hub.Value("Sku"), OnCreate = "S1", Comparison = Comparison.IgnoreCase, Immutable = Edition },
        new("units", "sku.capacity") { Value = hub => hub.Value("Capacity"), OnCreate = 1 },
        new("identity", "identity.type")
        {
            Value = hub => hub.Part("Identity") is { } identity ? Kinds(identity) : null,
            Comparison = Comparison.Words,
            WhenMissing = "None",
            Text = type => type.ToString() switch
            {
                "None" => "none",
                "SystemAssigned" => "system-assigned",
                "UserAssigned" => "user-assigned",
                _ => "system-assigned and user-assigned",
            },
        },
        new("user-assigned identities", "identity.userAssignedIdentities")
        {
            Value = hub => hub.Part("Identity") is { } identity && identity.References("UserAssigned").Any() ? Identities(identity) : null,
            Comparison = Comparison.Keys,
            NoneWith = "identity.type",
            Text = identities => string.Join(", ", identities.AsObject().Select(identity => ResourceId.Name(identity.Key))),
        },
        // In place on an existing hub; where the service refuses, that is its error. Never a reason to replace a hub.
        new("minimum TLS version", "properties.minTlsVersion")
        {
            Value = hub => hub.Text("MinimumTlsVersion") is { } version ? Tls.Dotted(version) : null,
        },
        new("shared access keys", "properties.disableLocalAuth")
        {
            Value = hub => hub.Value("DisableLocalAuthentication"),
            Default = false,
            Text = disabled => disabled.GetValue<bool>() ? "disabled" : "enabled",
        },
    ];

    private static string Kinds(Source identity) => (identity.Is("System", "true"), identity.References("UserAssigned").Any()) switch
    {
        (true, true) => "SystemAssigned, UserAssigned",
        (true, false) => "SystemAssigned",
        (false, true) => "UserAssigned",
        _ => "None",
    };

    private static JsonObject Identities(Source identity) => new(identity.References("UserAssigned")
        .Select(reference => KeyValuePair.Create(identity.Id(reference with { Output = null }), (JsonNode?)new JsonObject())));

    private static bool Is(string sku, char edition) => char.ToUpperInvariant(sku[0]) == edition;
}
