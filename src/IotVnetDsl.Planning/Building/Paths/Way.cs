using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>A way, and what it needs.</summary>
/// <param name="Path">As the plan shows it.</param>
/// <param name="Needs">Logical paths: of each group one suffices.</param>
/// <param name="IsUse">Recognizes the change by which what exists already begins to use the way; null where it is no setting.</param>
internal sealed record Way(PlanPath Path, ImmutableArray<ImmutableArray<string>> Needs, Func<string, PropertyChange, bool>? IsUse = null)
{
    /// <summary>As it is after the operations.</summary>
    public PlanPath After(IReadOnlyCollection<PlanOperation> operations)
    {
        var created = operations.Where(operation => operation.Kind == OperationKind.Create)
            .Select(operation => operation.Resource.Path).ToHashSet(StringComparer.Ordinal);
        return Path with
        {
            IsNew = Path.IsThere && (Needs.Any(group => !group.IsEmpty && group.All(created.Contains)) || operations.Any(Begins)),
        };
    }

    private bool Begins(PlanOperation operation) => IsUse is not null
        && operation.Changes.Any(change => change.Before is null && IsUse(operation.Resource.Path, change));
}
