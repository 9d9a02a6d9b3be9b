using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>
/// Addresses of IPv6 that somebody has put beside the record of a private endpoint, which has none: a private zone answers with them, and whoever
/// speaks IPv6 asks for them first (RFC 6724).
/// </summary>
internal static class RecordsBeside
{
    public static IEnumerable<PlanSurplus> Of(ActualState actual, PlanInput input)
    {
        var written = actual.Resources.Where(resource => resource.Type is PrivateDnsZoneGroups).SelectMany(group => PrivateDnsZoneGroups.Records(group.Body))
            .Select(record => $"{record.Zone}/{record.Name}").ToHashSet(ResourceId.Comparer);
        return from record in actual.Records.OfIPv6
               where written.Contains($"{((IChildType)record.Type).ParentOf(record.Id)}/{record.Name}")
               let addresses = string.Join(", ", PrivateDnsARecords.SixAddresses(record.Body))
               select new PlanSurplus(input.PathOf(record.Id), record.Type.ArmType, record.Name, record.Id, $"is not in the code: whoever speaks IPv6 goes to {addresses} and to no private endpoint; it stays, as others have written it");
    }
}
