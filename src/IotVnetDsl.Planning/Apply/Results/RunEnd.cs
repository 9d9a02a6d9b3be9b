using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>Where a run stands at its end.</summary>
/// <param name="Operations">The plan's.</param>
/// <param name="States">How far each of them is, by key.</param>
/// <param name="Count">How many of them are how far.</param>
/// <param name="Ends">How those ended that were begun, by key.</param>
/// <param name="IsStopped">A request to stop ended it.</param>
internal sealed record RunEnd(
    ImmutableArray<PlanOperation> Operations,
    IReadOnlyDictionary<string, OperationState> States,
    ApplyCount Count,
    IReadOnlyDictionary<string, OperationEnd> Ends,
    bool IsStopped)
{
    public IEnumerable<PlanOperation> Of(OperationState state) => Operations.Where(operation => States[operation.Key] == state);
}
