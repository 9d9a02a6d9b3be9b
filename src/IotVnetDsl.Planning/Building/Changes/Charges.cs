using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>What a plan creates that is billed by the hour.</summary>
internal static class Charges
{
    public static ImmutableArray<PlanCharge> Of(IEnumerable<ResourceChange> changes) =>
    [
        .. changes.Where(change => change.Kind == OperationKind.Create)
            .Select(change => (change.Path, Unit: change.Desired.Type.BilledByTheHour(change.Body)))
            .Where(charge => charge.Unit is not null)
            .Select(charge => new PlanCharge(charge.Path, charge.Unit!))
            .OrderBy(charge => charge.Unit, StringComparer.Ordinal).ThenBy(charge => charge.Path, StringComparer.Ordinal),
    ];
}
