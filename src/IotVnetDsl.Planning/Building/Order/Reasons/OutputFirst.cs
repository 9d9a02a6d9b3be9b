using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What only another's creation makes known is known before it is sent.</summary>
internal sealed class OutputFirst : IOrderReason
{
    public IEnumerable<Need> Needs(ResourceChange change, OrderContext context) => change.Differences
        .SelectMany(difference => Markers.OutputsIn(difference.Write))
        .Select(output => new Need(output.Operation, $"its {output.Output} is known then"));
}
