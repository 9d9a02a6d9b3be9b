using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>Where a run stands at its end.</summary>
/// <param name="Operations">The plan's.</param>
/// <param name="States">How far each of them is, by key.</param>
/// <param name="Ends">How those ended that were begun, by key.</param>
/// <param name="IsStopped">A request to stop ended it.</param>
internal sealed record RunEnd(
    ImmutableArray<PlanOperation> Operations,
    IReadOnlyDictionary<string, OperationState> States,
    IReadOnlyDictionary<string, OperationEnd> Ends,
    bool IsStopped)
{
    public ApplyCount Count => ApplyCount.Of(States.Values);

    public IEnumerable<PlanOperation> Of(OperationState state) => Operations.Where(operation => States[operation.Key] == state);
}
