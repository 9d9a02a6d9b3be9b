using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Monitoring;

/// <summary>Diagnostic settings: on any resource, and listed on that resource only.</summary>
internal sealed class DiagnosticSettings : ExtensionType
{
    // Azure Monitor's list of logs and metrics by type, learn.microsoft.com, October 2026.
    private static readonly ImmutableHashSet<string> HaveLogs = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Microsoft.Devices/IotHubs",
        "Microsoft.EventHub/namespaces",
        "Microsoft.ServiceBus/namespaces",
        "Microsoft.Storage/storageAccounts",
        "Microsoft.Network/virtualNetworks",
        "Microsoft.Network/networkSecurityGroups",
        "Microsoft.Network/publicIPAddresses",
        "Microsoft.Network/virtualNetworkGateways",
        "Microsoft.Network/expressRouteCircuits",
        "Microsoft.OperationalInsights/workspaces");

    private const string EventHub = "EventHub";
    private const string EventHubRule = "EventHubRule";
    private const string RulePath = "properties.eventHubAuthorizationRuleId";
    private const string Hubs = "/eventhubs/";
    private const string Rules = "/authorizationRules/";

    // Every namespace has it from the beginning.
    private const string RootRule = "RootManageSharedAccessKey";

    public override string GraphType => "DiagnosticSetting";

    public override string ArmType => "Microsoft.Insights/diagnosticSettings";

    public override string ApiVersion => "2021-05-01-preview";

    public override string Theme => "monitoring";

    public override Tier Tier => Tier.Access;

    public override bool IsListedByScope => true;

    public override bool StandsOn(ArmResourceType type) => HaveLogs.Contains(type.ArmType);

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("workspace", "properties.workspaceId") { Mapping = new Reference("Workspace"), Comparison = Comparison.IgnoreCase, Text = Words.NameOfId },
        new("storage account", "properties.storageAccountId") { Mapping = new Reference("StorageAccount"), Comparison = Comparison.IgnoreCase, Text = Words.NameOfId },
        new("event hub", "properties.eventHubName")
        {
            Mapping = Mapping.Of(
                setting => setting.Id(EventHub) is { } id ? ResourceId.Name(id) : null,
                (name, body, setting) =>
                {
                    if (body.Text(RulePath) is { } rule)
                        setting[EventHub] = body.Names.Reference($"{NamespaceOf(rule)}{Hubs}{name}");
                }),
            Comparison = Comparison.IgnoreCase,
        },
        new("event hub's policy", RulePath)
        {
            Mapping = Mapping.Of(
                WriteRule,
                (rule, _, setting) =>
                {
                    if (!ResourceId.Same(ResourceId.Name(rule.ToString()), RootRule))
                        setting[EventHubRule] = new ScalarValue(ResourceId.Name(rule.ToString()));
                }),
            Comparison = Comparison.IgnoreCase,
            Text = Words.NameOfId,
        },
        new("logs", "properties.logs")
        {
            Mapping = Mapping.Of(
                setting => setting.Has("Logs") || setting.Has("LogGroups")
                    ? new JsonArray([.. Items(setting, "Logs", "category"), .. Items(setting, "LogGroups", "categoryGroup")])
                    : null,
                (logs, _, setting) =>
                {
                    Read(logs, "category", setting, "Logs");
                    Read(logs, "categoryGroup", setting, "LogGroups");
                }),
            Comparison = Comparison.SwitchedOn,
            Text = Names,
        },
        new("metrics", "properties.metrics")
        {
            Mapping = Mapping.Of(
                setting => setting.Has("Metrics") ? new JsonArray([.. Items(setting, "Metrics", "category")]) : null,
                (metrics, _, setting) => Read(metrics, "category", setting, "Metrics")),
            Comparison = Comparison.SwitchedOn,
            Text = Names,
        },
    ];

    public override string IdOf(GraphNode node, MappingContext context) => $"{ScopeId(node, context)}/providers/{ArmType}/{node.Name}";

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        yield return Desire(node, node.Value, context, IdOf(node, context)) with { Parent = PathOfScope(node, context) };
    }

    private static JsonNode? WriteRule(Source setting)
    {
        if (setting.Reference(EventHub) is not { } reference)
            return null;
        var (holder, rule) = (setting.Target(reference), setting.Text(EventHubRule) ?? RootRule);
        setting.Note(LogicalPath.Child(holder.Path, "AuthorizationRules", rule));
        return $"{setting.Context.IdOf(reference with { Child = null, Key = UnsetValue.Instance }, setting.Node)}{Rules}{rule}";
    }

    private static string NamespaceOf(string rule) => rule[..Math.Max(rule.LastIndexOf(Rules, StringComparison.OrdinalIgnoreCase), 0)];

    private static IEnumerable<JsonNode> Items(Source setting, string member, string name) =>
        setting.Value(member, Codec.ListOf(Codec.Text)) is JsonArray names
            ? names.Select(item => new JsonObject { [name] = item!.ToString(), ["enabled"] = true })
            : [];

    private static void Read(JsonNode items, string name, RecordDraft setting, string member)
    {
        var names = Comparison.On(items).Where(item => item[name] is not null).Select(item => (GraphValue)new ScalarValue(item[name]!.ToString())).ToArray();
        if (names.Length > 0)
            setting[member] = new SequenceValue([.. names], IsOpen: false);
    }

    private static string Names(JsonNode items) =>
        string.Join(", ", Comparison.On(items).Select(item => (item["category"] ?? item["categoryGroup"])!.ToString())) is { Length: > 0 } names ? names : "none";
}
