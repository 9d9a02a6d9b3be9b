using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Targets;

/// <summary>What event hubs and service bus namespaces have in common: their network settings.</summary>
internal static class NamespaceNetwork
{
    public const string PublicAccessPath = "properties.publicNetworkAccess";

    public const string FirewallPath = "properties.defaultAction";

    private const string Tags = "tags";

    private static readonly Member PublicAccess = new("PublicNetworkAccess", Choices.PublicNetworkAccess) { Unset = "Enabled", UnsetWith = Firewalls.Part };

    /// <summary>Of the namespace. With a firewall it is always stated: it is created closed and opened after its rules.</summary>
    public static ImmutableArray<ModelledProperty> OfNamespace { get; } =
    [
        new("public access", PublicAccessPath)
        {
            IsOfDoor = true,
            Mapping = PublicAccess,
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("local authentication", "properties.disableLocalAuth")
        {
            IsOfDoor = true,
            Mapping = new Member("LocalAuthentication", Codec.Not),
            Default = false,
            Text = disabled => Words.Either(disabled, "disabled", "enabled"),
        },
        new("minimum TLS version", "properties.minimumTlsVersion") { Mapping = new Member("MinimumTlsVersion", Tls.Dotted) },
    ];

    /// <summary>Of the rule set. Public access is one setting in two places: both are kept equal.</summary>
    public static ImmutableArray<ModelledProperty> OfRuleSet { get; } =
    [
        new("firewall", FirewallPath)
        {
            IsOfDoor = true,
            Mapping = Firewalls.DefaultAction,
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("trusted services", "properties.trustedServiceAccessEnabled")
        {
            IsOfDoor = true,
            Mapping = TrustedServices.Flag,
            Default = false,
            Text = trusted => Words.Either(trusted, "let in", "not let in"),
        },
        new("public access", PublicAccessPath)
        {
            IsOfDoor = true,
            Mapping = PublicAccess,
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
            IsDetail = true,
        },
        new("IP rules", "properties.ipRules")
        {
            IsOfDoor = true,
            Items = new(
                "ipMask",
                Firewalls.IpRules,
                [
                    new("mask", "ipMask") { Mapping = Firewalls.Range },
                    new("action", "action") { Mapping = Mapping.Fixed("Allow"), Comparison = Comparison.IgnoreCase },
                ],
                item => item["ipMask"]!.ToString()),
        },
        new("subnet rules", "properties.virtualNetworkRules")
        {
            IsOfDoor = true,
            Items = new(
                "subnet.id",
                Firewalls.SubnetRules,
                [new("subnet", "subnet.id") { Mapping = Firewalls.Subnet, Comparison = Comparison.IgnoreCase }, Firewalls.IgnoreMissing],
                item => Words.NamesOfId(BodyPath.Get(item, "subnet.id")!)),
        },
    ];

    /// <summary>A namespace with a firewall is created closed and opened after its rule set; an existing one is closed last.</summary>
    public static ImmutableArray<LatePart> Late(Source target) =>
    [
        .. target.Has(Firewalls.Member) && !target.Is("PublicNetworkAccess", "Disabled")
            ? ImmutableArray.Create(new LatePart([PublicAccessPath, Tags], [LogicalPath.Part(target.Node.Path, Firewalls.Member)], "opened after its firewall")
            {
                Because = "it is opened when that is there",
                When = LateWhen.Creation,
                Until = ImmutableSortedDictionary<string, JsonNode>.Empty.Add(PublicAccessPath, "Disabled").Add(Tags, ResourceTags.UntilFinished(target)),
            })
            : [],
        LatePart.OfDoor(OfNamespace.Where(property => property.IsOfDoor)),
    ];
}
