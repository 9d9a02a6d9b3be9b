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

    /// <summary>Keys of those that it waits for, and of barriers.</summary>
    public ImmutableArray<string> Before { get; private init; } = [];

    /// <summary>The plan's writes in an order in which each comes after what it waits for. The template's own group is there already.</summary>
    public static ImmutableArray<TemplateUnit> Of(Plan plan, TemplateScope own)
    {
        var operations = plan.Operations.ToDictionary(operation => operation.Key, StringComparer.Ordinal);
        return Of([.. plan.Operations.Where(operation => !IsOwnGroup(operation, own))], new PlanDependencies(plan.Barriers), operation =>
            operation.Key == operation.Resource.Path
                ? new(operation, operation.Body!, IsSecond: false)
                : new(operation, ResourceCatalog.Overlay(operation.Resource.ArmType, operations[operation.Resource.Path].Body!, operation.Body!), IsSecond: true));
    }

    /// <summary>Some writes of a plan, by level.</summary>
    public static ImmutableArray<TemplateUnit> Of(
        IReadOnlyCollection<PlanOperation> operations, PlanDependencies barriers, Func<PlanOperation, TemplateUnit> unitOf)
    {
        var units = new Dictionary<string, TemplateUnit>(StringComparer.Ordinal);
        // Of what a barrier stands for, the highest of each kind decides.
        var highest = new Dictionary<string, TemplateUnit[]>(StringComparer.Ordinal);
        foreach (var (operation, waits) in TemplateOrder.Of(operations, barriers))
        {
            var unit = unitOf(operation) with { Before = waits };
            units.Add(operation.Key, unit with { Level = waits.SelectMany(Others).Select(other => other.Level + (unit.IsApartFrom(other) ? 1 : 0)).DefaultIfEmpty(0).Max() });
        }

        return [.. units.Values.OrderBy(unit => unit.Level)];

        TemplateUnit[] Others(string key)
        {
            if (!barriers.IsBarrier(key))
                return [units[key]];
            if (!highest.TryGetValue(key, out var others))
            {
                highest[key] = others =
                [
                    .. barriers.Operations(key).Select(units.GetValueOrDefault).OfType<TemplateUnit>().GroupBy(other => (other.Scope, other.IsSecond)).Select(same => same.MaxBy(other => other.Level)!),
                ];
            }

            return others;
        }
    }

    private bool IsApartFrom(TemplateUnit other) => IsSecond || other.IsSecond || Scope != other.Scope;

    private static bool IsOwnGroup(PlanOperation operation, TemplateScope own) =>
        operation.Resource.ArmType == GroupType && new TemplateScope(ResourceId.SubscriptionOf(operation.Resource.Id), operation.Resource.Name) == own;
}
