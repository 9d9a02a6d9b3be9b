using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>Region and tags that all that is created has: said once, not with each resource.</summary>
internal static class CommonProperties
{
    private const int Enough = 3;

    /// <summary>The plan without its common properties, and what is to be said of them; null where there are none.</summary>
    public static (Plan Plan, string? Text) Extract(Plan plan)
    {
        var region = Common(plan, change => change.ArmPath == "location");
        var tags = Common(plan, change => change.ArmPath.StartsWith("tags.", StringComparison.Ordinal));
        if (region.IsEmpty && tags.IsEmpty)
            return (plan, null);

        string[] said =
        [
            .. region.Select(change => $"in {change.After}"),
            .. tags.IsEmpty ? Array.Empty<string>() : ["tagged " + string.Join(", ", tags.OrderBy(tag => tag.Name, StringComparer.Ordinal).Select(tag => $"{tag.Name["tag ".Length..]} = {tag.After}"))],
        ];
        var common = region.Union(tags);
        return (plan with { Operations = [.. plan.Operations.Select(operation => Without(operation, common))] }, $"all that is created is {string.Join(", ", said)}");
    }

    // Of what has such a property at all: a subnet has neither region nor tags.
    private static ImmutableHashSet<PropertyChange> Common(Plan plan, Func<PropertyChange, bool> isMeant)
    {
        var having = plan.Operations.Where(operation => operation.Kind == OperationKind.Create)
            .Select(operation => operation.Changes.Where(isMeant).ToImmutableHashSet()).Where(meant => !meant.IsEmpty).ToArray();
        return having.Length < Enough ? [] : having.Aggregate((some, others) => some.Intersect(others));
    }

    private static PlanOperation Without(PlanOperation operation, ImmutableHashSet<PropertyChange> common) =>
        operation.Kind == OperationKind.Create ? operation with { Changes = operation.Changes.RemoveAll(common.Contains) } : operation;
}
