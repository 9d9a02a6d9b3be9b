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
