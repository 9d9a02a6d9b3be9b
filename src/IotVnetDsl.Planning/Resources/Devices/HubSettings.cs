using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Size, identity and security of a hub.</summary>
internal static class HubSettings
{
    public const string IdentityType = "identity.type";

    public const string UserAssigned = "identity.userAssignedIdentities";

    private const string None = "None";
    private const string SystemAssigned = "SystemAssigned";
    private const string SystemMember = "System";
    private const string UserMember = "UserAssigned";

    private static readonly Part Identity = new("Identity", "Identity") { IsIn = body => body["identity"] is not null };

    private static readonly Immutability Edition = new("Azure makes a Basic hub Standard, but no Free hub anything and no Standard hub Basic", Replaces: false)
    {
        Between = (from, to) => from[0] != to[0] && !(Is(from, 'B') && Is(to, 'S')),
    };

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("SKU", "sku.name") { Mapping = new Member("Sku", Codec.One("IotHubSku")), OnCreate = "S1", Comparison = Comparison.IgnoreCase, Immutable = Edition },
        new("units", "sku.capacity") { Mapping = new Member("Capacity", Codec.Number), OnCreate = 1 },
        new("identity", IdentityType)
        {
            Mapping = Mapping.Of(
                hub => Identity.Of(hub) is { } identity ? Kinds(identity) : null,
                (kinds, body, hub) =>
                {
                    if (Identity.Of(body, hub) is { } identity && KindsIn(kinds.ToString()).Contains(SystemAssigned, StringComparer.OrdinalIgnoreCase))
                        identity[SystemMember] = new ScalarValue(true);
                }),
            Comparison = Comparison.Words,
            WhenMissing = None,
            Text = type => type.ToString() switch
            {
                None => "none",
                SystemAssigned => "system-assigned",
                "UserAssigned" => "user-assigned",
                _ => "system-assigned and user-assigned",
            },
        },
        new("user-assigned identities", UserAssigned)
        {
            Mapping = Mapping.Of(
                hub => Identity.Of(hub) is { } identity && identity.References(UserMember).Any() ? Identities(identity) : null,
                (identities, body, hub) =>
                {
                    if (identities is JsonObject { Count: > 0 } map && Identity.Of(body, hub) is { } identity)
                        identity[UserMember] = new SequenceValue([.. map.Select(user => body.Names.Reference(user.Key, UserAssignedIdentities.Principal))], IsOpen: false);
                }),
            Comparison = Comparison.Keys,
            NoneWith = IdentityType,
            Text = identities => string.Join(", ", identities.AsObject().Select(identity => ResourceId.Name(identity.Key))),
        },
        // In place on an existing hub; where the service refuses, that is its error. Never a reason to replace a hub.
        new("minimum TLS version", "properties.minTlsVersion") { Mapping = new Member("MinimumTlsVersion", Tls.Dotted) },
        new("shared access keys", "properties.disableLocalAuth")
        {
            Mapping = new Member("DisableLocalAuthentication", Codec.Flag),
            Default = false,
            Text = Disabled,
        },
        new("shared access keys of devices", "properties.disableDeviceSAS") { Mapping = new Member("DisableDeviceSas", Codec.Flag), Default = false, Text = Disabled },
        new("shared access keys of modules", "properties.disableModuleSAS") { Mapping = new Member("DisableModuleSas", Codec.Flag), Default = false, Text = Disabled },
        new("outbound access", "properties.restrictOutboundNetworkAccess")
        {
            Mapping = new Member("RestrictOutboundAccess", Codec.Flag),
            Default = false,
            Text = restricted => restricted.GetValue<bool>() ? "allowed hosts only" : "anywhere",
        },
        new("allowed hosts", "properties.allowedFqdnList") { Mapping = new Member("AllowedHosts", Codec.ListOf(Codec.Text)), Comparison = Comparison.Set, Text = Words.List },
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

    private static string Kinds(Source identity) => (identity.Is(SystemMember, "true"), identity.References(UserMember).Any()) switch
    {
        (true, true) => $"{SystemAssigned}, UserAssigned",
        (true, false) => SystemAssigned,
        (false, true) => "UserAssigned",
        _ => None,
    };

    private static JsonObject Identities(Source identity) => new(identity.References(UserMember)
        .Select(reference => KeyValuePair.Create(identity.Id(reference with { Output = null }), (JsonNode?)new JsonObject())));

    private static string Disabled(JsonNode disabled) => disabled.GetValue<bool>() ? "disabled" : "enabled";

    private static bool Is(string sku, char edition) => char.ToUpperInvariant(sku[0]) == edition;
}
