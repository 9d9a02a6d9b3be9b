using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building;

/// <summary>What a plan creates that is billed by the hour.</summary>
internal static class Charges
{
    public static ImmutableArray<PlanCharge> Of(IEnumerable<ResourceChange> changes) =>
    [
        .. from change in changes
           where change.Kind == OperationKind.Create
           let unit = change.Desired.Type.BilledByTheHour(change.Body)
           where unit is not null
           orderby unit, change.Path
           select new PlanCharge(change.Path, unit),
    ];
}
