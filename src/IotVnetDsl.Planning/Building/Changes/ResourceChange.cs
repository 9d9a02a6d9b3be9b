using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>A declared resource that is to be written.</summary>
/// <param name="Desired">As the code wants it.</param>
/// <param name="Body">Its body, outputs replaced by values as far as they are known.</param>
/// <param name="Actual">As it is; null where it does not exist.</param>
/// <param name="Kind">Create, update or replace.</param>
/// <param name="Differences">What is written.</param>
internal sealed record ResourceChange(
    DesiredResource Desired, JsonObject Body, ActualResource? Actual, OperationKind Kind, ImmutableArray<Difference> Differences)
{
    public string Path => Desired.Path;

    /// <summary>Everything is sent, not only what differs.</summary>
    public bool IsWhole => Kind != OperationKind.Update;
}
