using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>Tags that all that is created has: said once, not with each resource.</summary>
internal static class CommonTags
{
    private const int Enough = 3;

    /// <summary>The plan without its common tags, and what is to be said of them; null where there are none.</summary>
    public static (Plan Plan, string? Text) Extract(Plan plan)
    {
        var tagged = plan.Operations.Where(operation => operation.Kind == OperationKind.Create && operation.Changes.Any(IsTag)).ToArray();
        if (tagged.Length < Enough)
            return (plan, null);

        var common = tagged.Select(operation => operation.Changes.Where(IsTag).ToImmutableHashSet()).Aggregate((some, others) => some.Intersect(others));
        if (common.IsEmpty)
            return (plan, null);

        return (
            plan with { Operations = [.. plan.Operations.Select(operation => Without(operation, common))] },
            "tags of all that is created: " + string.Join(", ", common.OrderBy(tag => tag.Name, StringComparer.Ordinal).Select(tag => $"{tag.Name["tag ".Length..]} = {tag.After}")));
    }

    private static PlanOperation Without(PlanOperation operation, ImmutableHashSet<PropertyChange> common) =>
        operation.Kind == OperationKind.Create ? operation with { Changes = operation.Changes.RemoveAll(common.Contains) } : operation;

    private static bool IsTag(PropertyChange change) => change.ArmPath.StartsWith("tags.", StringComparison.Ordinal);
}
