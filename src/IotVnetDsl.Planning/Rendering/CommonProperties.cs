using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>Region and tags that all that is created has: said once, not with each resource.</summary>
internal sealed class CommonProperties
{
    private const int Enough = 3;

    private readonly ImmutableHashSet<PropertyChange> _common;

    private CommonProperties(ImmutableHashSet<PropertyChange> common, string? text) => (_common, Text) = (common, text);

    /// <summary>For a page that says everything with each resource.</summary>
    public static CommonProperties None { get; } = new([], null);

    /// <summary>What is to be said of them; null where there are none.</summary>
    public string? Text { get; }

    public static CommonProperties Of(Plan plan)
    {
        var region = Common(plan, change => change.ArmPath == "location");
        // One that reads like two is said where names and values stand apart.
        var tags = Common(plan, change => change.ArmPath.StartsWith("tags.", StringComparison.Ordinal) && !$"{change.Name}{change.After}".AsSpan().ContainsAny(",="));
        if (region.IsEmpty && tags.IsEmpty)
            return None;

        string[] said =
        [
            .. region.Select(change => $"in {change.After}"),
            .. tags.IsEmpty ? Array.Empty<string>() : ["tagged " + string.Join(", ", tags.OrderBy(tag => tag.Name, StringComparer.Ordinal).Select(tag => $"{tag.Name["tag ".Length..]} = {tag.After}"))],
        ];
        return new(region.Union(tags), $"all that is created is {string.Join(", ", said)}");
    }

    public bool Has(PlanOperation operation, PropertyChange change) => operation.Kind == OperationKind.Create && _common.Contains(change);

    public ImmutableArray<PropertyChange> Without(PlanOperation operation) =>
        operation.Kind == OperationKind.Create ? operation.Changes.RemoveAll(_common.Contains) : operation.Changes;

    // Of what has such a property at all: a subnet has neither region nor tags.
    private static ImmutableHashSet<PropertyChange> Common(Plan plan, Func<PropertyChange, bool> isMeant)
    {
        var having = plan.Operations.Where(operation => operation.Kind == OperationKind.Create)
            .Select(operation => operation.Changes.Where(isMeant).ToImmutableHashSet()).Where(meant => !meant.IsEmpty).ToArray();
        return having.Length < Enough ? [] : having.Aggregate((some, others) => some.Intersect(others));
    }
}
