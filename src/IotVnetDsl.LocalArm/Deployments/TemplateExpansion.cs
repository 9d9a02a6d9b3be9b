using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>The resources of a template, loops unrolled and names worked out, each with what it waits for.</summary>
internal sealed class TemplateExpansion
{
    private const int Limit = 800;

    private readonly ArmServices _services;
    private readonly Deployment _deployment;
    private readonly List<DeploymentUnit> _units = [];

    /// <summary>Names by which units are called: symbol, id, name, and that of their loop.</summary>
    private readonly Dictionary<string, List<string>> _calledBy = new(StringComparer.OrdinalIgnoreCase);

    private TemplateExpansion(ArmServices services, Deployment deployment) => (_services, _deployment) = (services, deployment);

    public static ImmutableArray<DeploymentUnit> Units(ArmServices services, Deployment deployment)
    {
        var expansion = new TemplateExpansion(services, deployment);
        expansion.Expand();
        return [.. expansion.Linked()];
    }

    public static int Count(ExpressionEvaluator evaluator, JsonObject copy) =>
        int.TryParse(evaluator.Value(copy["count"])?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Limit
            ? count
            : throw new TemplateFault($"The copy '{copy.Text("name")}' has no valid count: a whole number from 0 to {Limit}.");

    private void Expand()
    {
        switch (_deployment.Template["resources"])
        {
            case JsonObject symbolic:
                foreach (var (symbol, resource) in symbolic)
                    Expand(symbol, (JsonObject)resource!, "", "");
                break;
            case JsonArray list:
                foreach (var resource in list.OfType<JsonObject>())
                    Expand(null, resource, "", "");
                break;
        }

        if (_units.Count > Limit)
            throw Fault($"The number of template resources limit exceeded. Limit: '{Limit}' and actual: '{_units.Count}'. Please see https://aka.ms/arm-template/#resources for usage details.");
        if (_units.GroupBy(unit => unit.Symbol, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Fault($"The resource '{twice.First().Id}' is defined multiple times in a template. Please see https://aka.ms/arm-template/#resources for usage details.");
    }

    private void Expand(string? symbol, JsonObject resource, string parentType, string parentName)
    {
        if (resource["copy"] is not JsonObject copy)
        {
            Add(symbol, resource, parentType, parentName, _deployment.OuterLoops, null);
            return;
        }

        var loop = copy.Text("name") ?? symbol ?? throw Fault("A copy has no name.");
        var count = Count(Evaluator(_deployment.OuterLoops), copy);
        var batch = copy.Says("mode", "serial") ? (int)(copy.Number("batchSize") ?? 1) : count;
        _calledBy.TryAdd(loop, []);
        if (symbol is not null)
            _calledBy.TryAdd(symbol, []);
        for (var index = 0; index < count; index++)
        {
            var first = _units.Count;
            Add(symbol is null ? null : $"{symbol}[{index.ToString(CultureInfo.InvariantCulture)}]", resource, parentType, parentName, _deployment.OuterLoops.SetItem(loop, index).SetItem("", index), loop);
            if (index >= batch)
                _units[first] = _units[first] with { DependsOn = [.. _calledBy[loop].Take(index / batch * batch).Skip((index / batch - 1) * batch)] };
            if (symbol is not null)
                Call(symbol, _units[first].Symbol);
        }
    }

    private void Add(string? symbol, JsonObject resource, string parentType, string parentName, ImmutableSortedDictionary<string, long> loops, string? loop)
    {
        var evaluator = Evaluator(loops);
        string Text(string member) => evaluator.Value(resource[member])?.ToString() ?? throw Fault($"A resource of the template has no '{member}'.");
        var type = parentType.Length == 0 ? Text("type") : $"{parentType}/{Text("type")}";
        var name = parentName.Length == 0 ? Text("name") : $"{parentName}/{Text("name")}";
        var id = IdOf(type, name, resource, evaluator);
        var unit = new DeploymentUnit
        {
            Symbol = symbol ?? id,
            Type = type,
            ApiVersion = Text("apiVersion"),
            Name = name,
            Id = id,
            Source = resource.Clone(),
            Loops = loops,
            State = resource.Flag("existing") == true ? DeploymentState.Skipped : DeploymentState.Waiting,
        };
        _units.Add(unit);
        foreach (var called in new[] { unit.Symbol, id, name, name.Split('/')[^1], $"{type}/{name}", loop }.OfType<string>())
            Call(called, unit.Symbol);
        foreach (var child in resource.Items("resources"))
            Expand(null, child, type, name);
    }

    private void Call(string name, string symbol)
    {
        if (!_calledBy.TryGetValue(name, out var symbols))
            _calledBy.Add(name, symbols = []);
        if (!symbols.Contains(symbol))
            symbols.Add(symbol);
    }

    private string IdOf(string type, string name, JsonObject resource, ExpressionEvaluator evaluator)
    {
        var (types, names) = (type.Split('/'), name.Split('/'));
        if (types.Length - 1 != names.Length)
            throw Fault($"The template resource '{name}' for type '{type}' has incorrect segment lengths. A nested resource type must have identical number of segments as its resource name. Please see https://aka.ms/arm-template/#resources for usage details.");
        var subscription = $"/subscriptions/{evaluator.Value(resource["subscriptionId"])?.ToString() ?? _deployment.Id.Subscription!.Name}";
        if (type.Equals(ResourceId.ResourceGroupType, StringComparison.OrdinalIgnoreCase))
            return $"{subscription}/resourceGroups/{name}";
        var provided = $"/providers/{types[0]}{string.Concat(types.Skip(1).Zip(names, (each, own) => $"/{each}/{own}"))}";
        if (evaluator.Value(resource["scope"])?.ToString() is { } scope)
            return (scope.StartsWith('/') ? scope : $"{_deployment.Target.Text}/providers/{scope}") + provided;
        if (evaluator.Value(resource["resourceGroup"])?.ToString() is { } group)
            return $"{subscription}/resourceGroups/{group}{provided}";
        return (resource.ContainsKey("subscriptionId") ? subscription : _deployment.Target.Text) + provided;
    }

    private List<DeploymentUnit> Linked()
    {
        var linked = _units.ConvertAll(unit => unit with { DependsOn = [.. unit.DependsOn.Concat(Stated(unit)).Concat(Implied(unit)).Where(symbol => symbol != unit.Symbol).Distinct(StringComparer.OrdinalIgnoreCase)] });
        CheckCircles(linked);
        return linked;
    }

    private IEnumerable<string> Stated(DeploymentUnit unit) => unit.Source["dependsOn"] is JsonArray stated
        ? stated.SelectMany(item => Called(Evaluator(unit.Loops).Value(item)?.ToString() ?? ""))
        : [];

    private List<string> Called(string name)
    {
        if (_calledBy.TryGetValue(name, out var symbols))
            return symbols;
        // An id may be spelled with another group's or subscription's words than ours.
        return name.Contains('/', StringComparison.Ordinal) && name.Split("/providers/") is { Length: > 1 } parts && _calledBy.TryGetValue(Typed(parts[^1]), out symbols)
            ? symbols
            : throw Fault($"The resource '{name}' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.");
    }

    private static string Typed(string provided)
    {
        var parts = provided.Split('/');
        return $"{string.Join('/', parts.Where((_, index) => index == 0 || index % 2 == 1))}/{string.Join('/', parts.Skip(2).Where((_, index) => index % 2 == 0))}";
    }

    /// <summary>What is asked at run time is waited for, where the template names it and does not spell out its id and version.</summary>
    private IEnumerable<string> Implied(DeploymentUnit unit) => References(unit.Source, unit)
        .SelectMany(name => _calledBy.TryGetValue(name, out var symbols) ? symbols : []);

    private IEnumerable<string> References(JsonNode? node, DeploymentUnit unit) => node switch
    {
        JsonObject map => map.Where(member => member.Key is not ("resources" or "template")).SelectMany(member => References(member.Value, unit)),
        JsonArray list => list.SelectMany(item => References(item, unit)),
        JsonValue value when value.TryGetValue(out string? text) && ExpressionParser.IsExpression(text)
            && (text.Contains("reference", StringComparison.OrdinalIgnoreCase) || text.Contains("list", StringComparison.OrdinalIgnoreCase)) => References(ExpressionParser.Parse(text), unit),
        _ => [],
    };

    private IEnumerable<string> References(Expression expression, DeploymentUnit unit) => expression switch
    {
        CallExpression { Arguments: [var first, .. var rest] } call when call.AsksResource && !AsksResource(first) =>
            NameOf(first, unit) is { } name && (rest.IsEmpty || !name.StartsWith('/')) ? [name] : [],
        CallExpression call => call.Arguments.SelectMany(argument => References(argument, unit)),
        PartExpression part => References(part.Of, unit).Concat(References(part.Key, unit)),
        _ => [],
    };

    // Null inside a loop of a property, whose items are not known yet.
    private string? NameOf(Expression expression, DeploymentUnit unit)
    {
        try
        {
            return Evaluator(unit.Loops).Evaluate(expression)?.ToString();
        }
        catch (TemplateFault)
        {
            return null;
        }
    }

    private static bool AsksResource(Expression expression) => expression switch
    {
        CallExpression call => call.AsksResource || call.Arguments.Any(AsksResource),
        PartExpression part => AsksResource(part.Of) || AsksResource(part.Key),
        _ => false,
    };

    private static void CheckCircles(List<DeploymentUnit> units)
    {
        var bySymbol = units.ToDictionary(unit => unit.Symbol, StringComparer.OrdinalIgnoreCase);
        var state = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in units)
            Visit(unit);

        void Visit(DeploymentUnit unit)
        {
            if (state.TryGetValue(unit.Symbol, out var isDone))
            {
                if (!isDone)
                    throw Fault($"Circular dependency detected on resource: '{unit.Id}'. Please see https://aka.ms/arm-template/#resources for usage details.");
                return;
            }

            state[unit.Symbol] = false;
            foreach (var before in unit.DependsOn)
                Visit(bySymbol[before]);
            state[unit.Symbol] = true;
        }
    }

    private ExpressionEvaluator Evaluator(ImmutableSortedDictionary<string, long> loops) => new(TemplateSurroundings.Of(_services, _deployment, loops));

    private static TemplateFault Fault(string message) => new($"Deployment template validation failed: '{message}'.");
}
