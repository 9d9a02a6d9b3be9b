using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.KeyVault;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.EventHubs;

namespace IotVnetDsl.Planning.Resources.Targets;

/// <summary>A namespace of event hubs or of service bus: Azure models the two alike.</summary>
internal abstract class NamespaceType : GroupResourceType
{
    private const string DefaultSku = "Standard";

    protected NamespaceType() => Modelled =
    [
        new("SKU", "sku.name")
        {
            Mapping = new Member("Sku", Codec.One(SkuType)),
            OnCreate = DefaultSku,
            Comparison = Comparison.IgnoreCase,
            Immutable = new($"{PremiumIsForGood}; declare a namespace with another name", Replaces: false)
            {
                Between = (from, to) => IsPremium(from) || IsPremium(to),
            },
        },
        new("capacity", "sku.capacity") { Mapping = new Member("Capacity", Codec.Number) },
        .. NamespaceNetwork.OfNamespace,
        .. Identities.Properties(", "),
        .. CustomerKeys.Namespace,
        new("zone redundancy", "properties.zoneRedundant")
        {
            Mapping = new Member("ZoneRedundant", Codec.Flag),
            // Where the region has zones, Azure answers true to false. Source: recordings of Service Bus, 2026.
            Comparison = Comparison.AskedFor,
            Immutable = new("Azure sets it at creation only; declare a namespace with another name", Replaces: false),
            Text = Words.EnabledOrDisabled,
        },
    ];

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.Target;

    public override ImmutableArray<string> ReadOnly =>
    [
        "sku.tier", "properties.status", "properties.createdAt", "properties.updatedAt", "properties.serviceBusEndpoint", "properties.metricId",
        .. Identities.ReadOnly,
    ];

    /// <summary>Simple name of the library's record.</summary>
    protected abstract string SkuType { get; }

    /// <summary>Why a change to or from Premium is none in place.</summary>
    protected abstract string PremiumIsForGood { get; }

    protected override ImmutableArray<ModelledProperty> Modelled { get; }

    internal override IEnumerable<(string Id, string ArmPath)> SaidAlsoBy(string id) => [($"{id}/{RuleSetType.DefaultSet}", NamespaceNetwork.PublicAccessPath)];

    protected override DesiredResource Complete(DesiredResource resource, Source source) => resource with
    {
        NeededRoles = CustomerKeys.Needed(source),
        Late = [.. CustomerKeys.Late(source, CustomerKeys.Namespace), .. NamespaceNetwork.Late(source)],
        // One setting in two places: with a firewall, one write changes all of who gets in.
        LeftToParts = source.Has(Firewalls.Member) ? [NamespaceNetwork.PublicAccessPath] : [],
    };

    /// <summary>True where the code says that the namespace is Premium.</summary>
    public static bool IsPremium(GraphNode node) => node.Value[nameof(EventHubsNamespaceView.Sku)] is RecordValue sku && IsPremium(sku[GraphMember.Name].ToString()!);

    protected static string Sku(JsonObject body) => BodyPath.Get(body, "sku.name")?.ToString() ?? DefaultSku;

    protected static bool IsPremium(string sku) => sku.Equals("Premium", StringComparison.OrdinalIgnoreCase);
}
