using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>A part of a resource comes after what its type says that it needs: the roles of an identity, a rule set.</summary>
internal sealed class LatePartLast : IOrderReason
{
    public IEnumerable<Need> Needs(ResourceChange change, LatePart part, OrderContext context) =>
        part.DependsOn.Select(path => new Need(path, part.Because));
}
