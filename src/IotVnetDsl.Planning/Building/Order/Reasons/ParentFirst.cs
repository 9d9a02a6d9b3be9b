using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What something is made inside of, or set on, is there before.</summary>
internal sealed class ParentFirst : IOrderReason
{
    public IEnumerable<Need> Needs(ResourceChange change, OrderContext context)
    {
        if (change.Desired.Parent is { } parent)
            yield return new Need(parent, change.Desired.Type is ExtensionType ? "it is set on it" : "it is made inside it") { Kind = WaitKind.Parent };
    }
}
