using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Size, identity and security of a hub.</summary>
internal static class HubSettings
{
    public const string IdentityType = "identity.type";

    public const string UserAssigned = "identity.userAssignedIdentities";

    private const string None = "None";

    private static readonly Immutability Edition = new("Azure makes a Basic hub Standard, but no Free hub anything and no Standard hub Basic", Replaces: false)
    {
        Between = (from, to) => from[0] != to[0] && !(Is(from, 'B') && Is(to, 'S')),
    };

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("SKU", "sku.name") { Value = hub => hub.Value("Sku"), OnCreate = "S1", Comparison = Comparison.IgnoreCase, Immutable = Edition },
        new("units", "sku.capacity") { Value = hub => hub.Value("Capacity"), OnCreate = 1 },
        new("identity", IdentityType)
        {
            Value = hub => hub.Part("Identity") is { } identity ? Kinds(identity) : null,
            Comparison = Comparison.Words,
            WhenMissing = "None",
            Text = type => type.ToString() switch
            {
                None => "none",
                "SystemAssigned" => "system-assigned",
                "UserAssigned" => "user-assigned",
                _ => "system-assigned and user-assigned",
            },
        },
        new("user-assigned identities", UserAssigned)
        {
            Value = hub => hub.Part("Identity") is { } identity && identity.References("UserAssigned").Any() ? Identities(identity) : null,
            Comparison = Comparison.Keys,
            NoneWith = IdentityType,
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

    /// <summary>The kinds of both states; null where the desired one has them all.</summary>
    public static string? Both(string? actual, string? desired)
    {
        var kinds = KindsIn(desired);
        var lost = KindsIn(actual).Except(kinds, StringComparer.OrdinalIgnoreCase).ToArray();
        return lost.Length == 0 ? null : string.Join(", ", kinds.Concat(lost).Order(StringComparer.Ordinal));
    }

    /// <summary>The identities without those that go; null where none does.</summary>
    public static JsonObject? WithoutRemovals(JsonNode? identities) => identities is JsonObject map && map.Any(identity => identity.Value is null)
        ? new(map.Where(identity => identity.Value is not null).Select(identity => KeyValuePair.Create(identity.Key, identity.Value?.DeepClone())))
        : identities is null ? [] : null;

    private static string[] KindsIn(string? type) =>
        [.. (type ?? None).Split(',', StringSplitOptions.TrimEntries).Where(kind => !kind.Equals(None, StringComparison.OrdinalIgnoreCase))];

    private static string Kinds(Source identity) => (identity.Is("System", "true"), identity.References("UserAssigned").Any()) switch
    {
        (true, true) => "SystemAssigned, UserAssigned",
        (true, false) => "SystemAssigned",
        (false, true) => "UserAssigned",
        _ => None,
    };

    private static JsonObject Identities(Source identity) => new(identity.References("UserAssigned")
        .Select(reference => KeyValuePair.Create(identity.Id(reference with { Output = null }), (JsonNode?)new JsonObject())));

    private static bool Is(string sku, char edition) => char.ToUpperInvariant(sku[0]) == edition;
}
