using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>Writes templates of some or all items: one way for what is exported and for what Azure Resource Manager is handed at a deployment.</summary>
internal sealed class TemplateDocument
{
    internal const string Deployments = "Microsoft.Resources/deployments";
    internal const string DeploymentsVersion = "2024-03-01";
    internal const string Schema = "https://schema.management.azure.com/schemas/2019-04-01/";

    private readonly TemplateScope _main;
    private readonly Dictionary<string, TemplateUnit> _units;
    private readonly Dictionary<TemplateUnit, TemplateItem> _itemOf;
    private readonly PlanDependencies _barriers;
    private readonly Dictionary<string, string> _barrierNames = new(StringComparer.Ordinal);

    public TemplateDocument(TemplateScope main, ImmutableArray<TemplateUnit> units, ImmutableArray<TemplateItem> items, PlanDependencies barriers)
    {
        (_main, _barriers) = (main, barriers);
        var taken = items.Select(item => item.Name).OfType<string>().ToHashSet(ResourceId.Comparer);
        foreach (var barrier in barriers.Barriers.OrderBy(barrier => barrier.Key, StringComparer.Ordinal))
            _barrierNames.Add(barrier.Key, TemplateItem.NameOf($"after {barrier.Means}", taken));
        _units = units.ToDictionary(unit => unit.Operation.Key, StringComparer.Ordinal);
        _itemOf = items.SelectMany(item => item.Units, (item, unit) => (item, unit)).ToDictionary(pair => pair.unit, pair => pair.item);
    }

    /// <summary>What is said of the template as a whole; null for nothing.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>Names and ids are those of the target, and stay as they are; what waits for roles is not in it.</summary>
    public bool IsBound { get; init; }

    /// <summary>How many resources a template may have at most for what others wait for.</summary>
    public int Barriers => _barrierNames.Count;

    /// <summary>A template.</summary>
    public JsonObject Of(ImmutableArray<TemplateItem> items)
    {
        var inFile = items.ToHashSet();
        var waits = new TemplateWaits<TemplateItem>(
            items, item => item.Units.SelectMany(unit => unit.Before), key => _units.TryGetValue(key, out var unit) && inFile.Contains(_itemOf[unit]) ? _itemOf[unit] : null, _barriers);
        var main = new TemplateExpressions(_main, _main, _units, IsBound);
        var resources = new JsonArray();
        var assignments = items.ToDictionary(item => item, item => IsBound ? [] : AssignmentsOf(item, inFile, main).ToArray());
        if (assignments.Values.Any(ids => ids.Length > 0))
            resources.Add(RoleWait.Resource(assignments.Values.SelectMany(ids => ids)));
        foreach (var (barrier, before) in waits.Between)
            resources.Add(EmptyDeployment.Resource(_barrierNames[barrier], before.Select(other => IdOf(other, main))));
        foreach (var item in items)
        {
            (TemplateExpressions Expressions, JsonArray Resources)? inner = item.Name is null ? null : Inner(item);
            foreach (var secret in inner?.Expressions.Secrets ?? [])
                main.SecretParameter(secret);
            IEnumerable<string> passed = [.. waits.BarriersBefore(item).Select(barrier => _barrierNames[barrier]), .. assignments[item].Length > 0 ? [RoleWait.Name] : Array.Empty<string>()];
            var dependencies = waits.Before(item).Select(other => IdOf(other, main)).Concat(passed.Select(name => DeploymentId(name, _main, main)));
            resources.Add(inner is null ? Resource(item.Units[0], main, dependencies) : Deployment(item, inner.Value, dependencies));
        }

        var template = new JsonObject { ["$schema"] = SchemaOf(_main), ["contentVersion"] = "1.0.0.0" };
        if (Metadata is not null)
            template["metadata"] = Metadata.DeepClone();
        template["parameters"] = new JsonObject(main.Secrets.Select(Secure));
        template["resources"] = resources;
        return template;
    }

    private (TemplateExpressions Expressions, JsonArray Resources) Inner(TemplateItem item)
    {
        var expressions = new TemplateExpressions(item.Scope, _main, _units, IsBound);
        var own = item.Units.ToDictionary(unit => unit.Operation.Key, StringComparer.Ordinal);
        var waits = new TemplateWaits<TemplateUnit>(item.Units, unit => unit.Before, own.GetValueOrDefault, _barriers);
        string IdOfBarrier(string barrier) => DeploymentId(_barrierNames[barrier], item.Scope, expressions);
        return (expressions, new JsonArray(
        [
            .. waits.Between.Select(between => EmptyDeployment.Resource(_barrierNames[between.Barrier], between.Before.Select(expressions.DependencyOn))),
            .. item.Units.Select(unit => Resource(unit, expressions, [.. waits.Before(unit).Select(expressions.DependencyOn), .. waits.BarriersBefore(unit).Select(IdOfBarrier)])),
        ]));
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
                ["$schema"] = SchemaOf(item.Scope),
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

    /// <summary>The role assignments that must be in effect before it: a hub's endpoints, captures and keys of a customer's own need them.</summary>
    private IEnumerable<string> AssignmentsOf(TemplateItem item, HashSet<TemplateItem> inFile, TemplateExpressions main) => item.Units
        .SelectMany(unit => unit.Before.SelectMany(key => _barriers.Operations(key)))
        .Select(_units.GetValueOrDefault).OfType<TemplateUnit>()
        .Where(before => TemplateExpressions.IsAssignment(before) && inFile.Contains(_itemOf[before]))
        .Select(before => IdOf(_itemOf[before], main));

    private static string IdOf(TemplateItem item, TemplateExpressions main) => item.Name is { } name ? DeploymentId(name, item.Scope, main) : main.DependencyOn(item.Units[0]);

    private static string DeploymentId(string name, TemplateScope scope, TemplateExpressions expressions) => expressions.Id(BoundTemplate.IdOf(scope, name));

    private static string SchemaOf(TemplateScope scope) => Schema + (scope.Group is null ? "subscriptionDeploymentTemplate.json#" : "deploymentTemplate.json#");

    public static void AddDependencies(JsonObject resource, IEnumerable<string> dependencies)
    {
        var ids = dependencies.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => (JsonNode?)$"[{id}]").ToArray();
        if (ids.Length > 0)
            resource["dependsOn"] = new JsonArray(ids);
    }

    private static KeyValuePair<string, JsonNode?> Secure(string source) => new(TemplateExpressions.NameOfSecret(source), new JsonObject { ["type"] = "securestring" });
}
