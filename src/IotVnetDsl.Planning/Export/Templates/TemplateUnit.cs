using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>One write of the plan as a template makes it: with its whole body, since ARM lays nothing over what is there.</summary>
/// <param name="Operation">The write.</param>
/// <param name="Body">Its whole body.</param>
/// <param name="IsSecond">Of a resource that is written twice: a template holds each resource once, so it is a deployment of its own.</param>
internal sealed record TemplateUnit(PlanOperation Operation, JsonObject Body, bool IsSecond)
{
    private const string GroupType = "Microsoft.Resources/resourceGroups";

    public TemplateScope Scope { get; } = TemplateScope.Of(Operation.Resource.Id);

    /// <summary>
    /// How often the way to it changes from one template to another: those of one template and level wait for no template that waits for them.
    /// </summary>
    public int Level { get; private init; }

    /// <summary>The plan's writes in an order in which each comes after what it waits for. The template's own group is there already.</summary>
    public static ImmutableArray<TemplateUnit> Of(Plan plan, TemplateScope own)
    {
        var operations = plan.Operations.ToDictionary(operation => operation.Key, StringComparer.Ordinal);
        var dependencies = new PlanDependencies(plan);
        var units = new Dictionary<string, TemplateUnit?>(StringComparer.Ordinal);
        var ordered = new List<TemplateUnit>();
        foreach (var operation in plan.Operations)
            Place(operation);
        return [.. ordered.OrderBy(unit => unit.Level)];

        TemplateUnit? Place(PlanOperation operation)
        {
            if (units.TryGetValue(operation.Key, out var placed))
                return placed;
            var before = dependencies.Of(operation).Select(key => Place(operations[key])).OfType<TemplateUnit>().ToArray();
            var unit = IsOwnGroup(operation, own) ? null : Unit(operation, operations);
            unit = unit is null ? null : unit with { Level = before.Select(other => other.Level + (unit.IsApartFrom(other) ? 1 : 0)).DefaultIfEmpty(0).Max() };
            units.Add(operation.Key, unit);
            if (unit is not null)
                ordered.Add(unit);
            return unit;
        }
    }

    private bool IsApartFrom(TemplateUnit other) => IsSecond || other.IsSecond || Scope != other.Scope;

    private static bool IsOwnGroup(PlanOperation operation, TemplateScope own) =>
        operation.Resource.ArmType == GroupType && new TemplateScope(ResourceId.SubscriptionOf(operation.Resource.Id), operation.Resource.Name) == own;

    private static TemplateUnit Unit(PlanOperation operation, Dictionary<string, PlanOperation> operations)
    {
        var isSecond = operation.Key != operation.Resource.Path;
        return new TemplateUnit(
            operation,
            isSecond ? ResourceCatalog.Overlay(operation.Resource.ArmType, operations[operation.Resource.Path].Body!, operation.Body!) : operation.Body!,
            isSecond);
    }
}
