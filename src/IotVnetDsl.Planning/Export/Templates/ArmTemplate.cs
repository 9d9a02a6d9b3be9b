using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>
/// The plan from nothing as ARM templates for the topology's resource group: usually one; several, to be deployed in order, where ARM's limits
/// ask for it. What is written a second time, and what lives in other groups or subscriptions, is a deployment inside.
/// </summary>
public sealed class ArmTemplate
{
    internal const string Deployments = "Microsoft.Resources/deployments";
    internal const string DeploymentsVersion = "2024-03-01";
    private const string MainGroup = "ResourceGroup";
    internal const string Schema = "https://schema.management.azure.com/schemas/2019-04-01/";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Plan _plan;
    private readonly PlanDependencies _dependencies;
    private readonly TemplateScope _main;
    private readonly Dictionary<string, TemplateUnit> _units;
    private readonly ImmutableArray<TemplateItem> _items;
    private readonly Dictionary<TemplateUnit, TemplateItem> _itemOf;

    private ArmTemplate(Plan plan, TemplateScope main)
    {
        (_plan, _main, _dependencies) = (plan, main, new PlanDependencies(plan));
        var units = TemplateUnit.Of(plan, main);
        _units = units.ToDictionary(unit => unit.Operation.Key, StringComparer.Ordinal);
        _items = [.. TemplateItem.Of(units, main)];
        _itemOf = _items.SelectMany(item => item.Units, (item, unit) => (item, unit)).ToDictionary(pair => pair.unit, pair => pair.item);
    }

    /// <summary>The templates, in the order in which they are to be deployed.</summary>
    /// <param name="graph">The topology.</param>
    /// <param name="plan">Its plan from nothing.</param>
    public static ImmutableArray<string> Of(TopologyGraph graph, Plan plan)
    {
        var group = new MappingContext(graph, Planner.AnySubscription).IdOf(graph.Find(MainGroup)!);
        return [.. new ArmTemplate(plan, new TemplateScope(ResourceId.SubscriptionOf(group), ResourceId.Name(group))).Files().Select(Text)];
    }

    private static string Text(JsonObject template) => template.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";

    private IEnumerable<JsonObject> Files()
    {
        var rest = _items;
        do
        {
            var count = Math.Min(rest.Length, TemplateLimits.Resources - 1);
            var file = File(rest[..count]);
            while (count > 1 && Encoding.UTF8.GetByteCount(Text(file)) > TemplateLimits.Bytes)
                file = File(rest[..(count = (count + 1) / 2)]);
            yield return file;
            rest = rest[count..];
        }
        while (!rest.IsEmpty);
    }

    private JsonObject File(ImmutableArray<TemplateItem> items)
    {
        var inFile = items.ToHashSet();
        var main = new TemplateExpressions(_main, _main, _units);
        var resources = new JsonArray();
        var assignments = items.ToDictionary(item => item, item => AssignmentsOf(item, inFile, main).ToArray());
        if (assignments.Values.Any(ids => ids.Length > 0))
            resources.Add(RoleWait.Resource(assignments.Values.SelectMany(ids => ids)));
        foreach (var item in items)
        {
            (TemplateExpressions Expressions, JsonArray Resources)? inner = item.Name is null ? null : Inner(item);
            foreach (var secret in inner?.Expressions.Secrets ?? [])
                main.SecretParameter(secret);
            var dependencies = DependenciesOf(item, inFile, main).Concat(assignments[item].Length > 0 ? [DeploymentId(RoleWait.Name, _main, main)] : []);
            resources.Add(inner is null ? Resource(item.Units[0], main, dependencies) : Deployment(item, inner.Value, dependencies));
        }

        return new JsonObject
        {
            ["$schema"] = Schema + "deploymentTemplate.json#",
            ["contentVersion"] = "1.0.0.0",
            ["metadata"] = new JsonObject { ["topology"] = _plan.Topology, ["variant"] = _plan.Variant, ["resourceGroup"] = _main.Group },
            ["parameters"] = new JsonObject(main.Secrets.Select(Secure)),
            ["resources"] = resources,
        };
    }

    private (TemplateExpressions Expressions, JsonArray Resources) Inner(TemplateItem item)
    {
        var expressions = new TemplateExpressions(item.Scope, _main, _units);
        var own = item.Units.ToDictionary(unit => unit.Operation.Key, StringComparer.Ordinal);
        return (expressions, new JsonArray([.. item.Units.Select(unit => Resource(
            unit,
            expressions,
            _dependencies.Of(unit.Operation).Where(own.ContainsKey).Select(key => expressions.DependencyOn(own[key]))))]));
    }

    private static JsonObject Resource(TemplateUnit unit, TemplateExpressions expressions, IEnumerable<string> dependencies)
    {
        var resource = new JsonObject
        {
            ["type"] = unit.Operation.Resource.ArmType,
            ["apiVersion"] = unit.Operation.ApiVersion,
            ["name"] = expressions.Name(unit),
        };
        if (expressions.ScopeOf(unit) is { } scope)
            resource["scope"] = scope;
        AddDependencies(resource, dependencies);
        foreach (var (member, value) in unit.Body)
            resource[member] = expressions.Value(value, member);
        return resource;
    }

    private JsonObject Deployment(TemplateItem item, (TemplateExpressions Expressions, JsonArray Resources) inner, IEnumerable<string> dependencies)
    {
        var isGroup = item.Scope.Group is not null;
        var deployment = new JsonObject { ["type"] = Deployments, ["apiVersion"] = DeploymentsVersion, ["name"] = item.Name };
        if (!isGroup || item.Scope.Subscription != _main.Subscription)
            deployment["subscriptionId"] = item.Scope.Subscription == Planner.AnySubscription ? "[subscription().subscriptionId]" : item.Scope.Subscription;
        if (!isGroup)
            deployment["location"] = "[resourceGroup().location]";
        else if (item.Scope != _main)
            deployment["resourceGroup"] = item.Scope.Group;
        AddDependencies(deployment, dependencies);
        var parameters = inner.Expressions.Parameters.ToArray();
        var secrets = inner.Expressions.Secrets.ToArray();
        deployment["properties"] = new JsonObject
        {
            ["mode"] = "Incremental",
            ["expressionEvaluationOptions"] = new JsonObject { ["scope"] = "inner" },
            ["parameters"] = new JsonObject(
            [
                .. parameters.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["value"] = name == TemplateExpressions.MainGroup ? "[resourceGroup().name]" : "[subscription().subscriptionId]" })),
                .. secrets.Select(source => KeyValuePair.Create(TemplateExpressions.NameOfSecret(source), (JsonNode?)new JsonObject { ["value"] = $"[parameters({TemplateExpressions.Quote(TemplateExpressions.NameOfSecret(source))})]" })),
            ]),
            ["template"] = new JsonObject
            {
                ["$schema"] = Schema + (isGroup ? "deploymentTemplate.json#" : "subscriptionDeploymentTemplate.json#"),
                ["contentVersion"] = "1.0.0.0",
                ["parameters"] = new JsonObject(
                [
                    .. parameters.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["type"] = "string" })),
                    .. secrets.Select(Secure),
                ]),
                ["resources"] = inner.Resources,
            },
        };
        return deployment;
    }

    private IEnumerable<string> DependenciesOf(TemplateItem item, HashSet<TemplateItem> inFile, TemplateExpressions main) => item.Units
        .SelectMany(unit => _dependencies.Of(unit.Operation))
        .Select(_units.GetValueOrDefault).OfType<TemplateUnit>()
        .Where(before => _itemOf[before] != item && inFile.Contains(_itemOf[before]))
        .Select(before => IdOf(before, main));

    /// <summary>The role assignments that must be in effect before it: those of what is written a second time.</summary>
    private IEnumerable<string> AssignmentsOf(TemplateItem item, HashSet<TemplateItem> inFile, TemplateExpressions main) => item.Units
        .Where(unit => unit.IsSecond)
        .SelectMany(unit => _dependencies.Of(unit.Operation))
        .Select(_units.GetValueOrDefault).OfType<TemplateUnit>()
        .Where(before => before.Operation.Resource.ArmType == TemplateExpressions.RoleAssignments && inFile.Contains(_itemOf[before]))
        .Select(before => IdOf(before, main));

    private string IdOf(TemplateUnit unit, TemplateExpressions main) =>
        _itemOf[unit].Name is { } name ? DeploymentId(name, unit.Scope, main) : main.DependencyOn(unit);

    private static string DeploymentId(string name, TemplateScope scope, TemplateExpressions main) => main.Id(
        $"/subscriptions/{scope.Subscription}{(scope.Group is null ? "" : $"/resourceGroups/{scope.Group}")}/providers/{Deployments}/{name}");

    private static void AddDependencies(JsonObject resource, IEnumerable<string> dependencies)
    {
        var ids = dependencies.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => (JsonNode?)$"[{id}]").ToArray();
        if (ids.Length > 0)
            resource["dependsOn"] = new JsonArray(ids);
    }

    private static KeyValuePair<string, JsonNode?> Secure(string source) => new(TemplateExpressions.NameOfSecret(source), new JsonObject { ["type"] = "securestring" });
}
