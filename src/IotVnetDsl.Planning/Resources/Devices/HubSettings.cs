using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.ManagedIdentity;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Size, identity and security of a hub.</summary>
internal static class HubSettings
{
    public const string KeysRefused = "properties.disableLocalAuth";

    private static readonly Immutability Edition = new("Azure makes a Basic hub Standard, but no Free hub anything and no Standard hub Basic", Replaces: false)
    {
        Between = (from, to) => from.FirstOrDefault() != to.FirstOrDefault() && !(Is(from, 'B') && Is(to, 'S')),
    };

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("SKU", "sku.name") { Mapping = new Member("Sku", Codec.One("IotHubSku")), OnCreate = "S1", Comparison = Comparison.IgnoreCase, Immutable = Edition },
        new("units", "sku.capacity") { Mapping = new Member("Capacity", Codec.Number), OnCreate = 1 },
        .. Identities.Properties(", "),
        // In place on an existing hub; where the service refuses, that is its error. Never a reason to replace a hub.
        new("minimum TLS version", "properties.minTlsVersion") { Mapping = new Member("MinimumTlsVersion", Tls.Dotted) },
        new("data residency", "properties.enableDataResidency")
        {
            Mapping = new Member("EnableDataResidency", Codec.Flag) { Nothing = "false" },
            // What is not answered is off.
            WhenMissing = false,
            Immutable = new("Azure sets it at creation only; declare a hub with another name", Replaces: false),
            Text = Words.EnabledOrDisabled,
        },
        new("shared access keys", KeysRefused)
        {
            IsOfDoor = true,
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
            Text = restricted => Words.Either(restricted, "allowed hosts only", "anywhere"),
        },
        new("allowed hosts", "properties.allowedFqdnList") { Mapping = new Member("AllowedHosts", Codec.ListOf(Codec.Text)), Comparison = Comparison.Set, Text = Words.List },
    ];

    private static string Disabled(JsonNode disabled) => Words.Either(disabled, "disabled", "enabled");

    private static bool Is(string sku, char edition) => char.ToUpperInvariant(sku[0]) == edition;
}
