using System.Collections.Immutable;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>
/// A zone has one record of a name, of whichever endpoint wrote it last. When one of several leaves the zone its record goes with it, and who
/// stays has none until it is written again (https://learn.microsoft.com/azure/private-link/private-endpoint-dns, November 2026).
/// </summary>
internal static class SharedRecords
{
    public static IEnumerable<LeftRecord> Left(ActualState actual, ChangeSet changes, IEnumerable<Step> deletions) =>
        from writing in Writings(actual, changes, deletions)
        group writing by $"{writing.Record.Zone}/{writing.Record.Name}".ToUpperInvariant() into writers
        let leaver = writers.Select(writer => writer.LeftBy).FirstOrDefault(step => step is not null)
        where leaver is not null
        from writer in writers
        where writer.LeftBy is null
        select new LeftRecord(writer.Group, leaver, writer.Record, actual.Records.Find(writer.Record.Zone, writer.Record.Name));

    /// <summary>Zone groups that are written and keep a record which has another's addresses, or none when who leaves it has: with that it gets theirs. And the ids of the others that write it.</summary>
    public static IEnumerable<(ResourceChange Taker, ImmutableArray<string> From)> Taken(ActualState actual, ChangeSet changes, IEnumerable<Step> deletions)
    {
        var groups = changes.OfTier(Tier.ZoneGroup).Where(change => change is { Kind: OperationKind.Update, Actual: not null }).ToLookup(change => change.Actual!.Id, ResourceId.Comparer);
        return groups.Count == 0 ? [] :
            from writing in Writings(actual, changes, deletions)
            group writing by $"{writing.Record.Zone}/{writing.Record.Name}".ToUpperInvariant() into writers
            let staying = writers.Where(writer => writer.LeftBy is null).ToArray()
            where staying.Length > 1
            let isLeft = staying.Length < writers.Count()
            let found = actual.Records.Find(staying[0].Record.Zone, staying[0].Record.Name)
            where isLeft || found is not null
            from writer in staying
            where isLeft || !found!.Value.SequenceEqual(writer.Record.Addresses)
            from taker in groups[writer.Group.Id]
            from other in writers
            where other.Group.Id != writer.Group.Id
            group other.Group.Id by taker into taken
            select (taken.Key, taken.Distinct(ResourceId.Comparer).ToImmutableArray());
    }

    /// <summary>Zones that an endpoint leaves with its record, and the keys of the steps with which it does.</summary>
    public static IEnumerable<(string Zone, string LeftBy)> LeftZones(ActualState actual, ChangeSet changes, IEnumerable<Step> deletions) =>
        Writings(actual, changes, deletions).Where(writing => writing.LeftBy is not null).Select(writing => (writing.Record.Zone, writing.LeftBy!)).Distinct();

    /// <summary>Zones in which nobody has a record any more, with the endpoints that leave them and the keys of the steps with which they do.</summary>
    public static IEnumerable<(string Zone, ActualResource Endpoint, string LeftBy)> Emptied(ActualState actual, ChangeSet changes, IEnumerable<Step> deletions) =>
        from writing in Writings(actual, changes, deletions)
        group writing by writing.Record.Zone.ToUpperInvariant() into zone
        where zone.All(writing => writing.LeftBy is not null)
        from writing in zone
        let endpoint = actual.Find(EndpointOf(writing.Group))
        where endpoint is not null
        select (writing.Record.Zone, endpoint, writing.LeftBy!);

    // What every zone group has written, and the step with which it leaves that; none where nobody leaves anything.
    private static IEnumerable<(ActualResource Group, WrittenRecord Record, string? LeftBy)> Writings(ActualState actual, ChangeSet changes, IEnumerable<Step> deletions)
    {
        var leaving = new Leaving(changes, deletions);
        return leaving.IsNobody ? [] :
            from writer in actual.Resources
            where writer.Type is PrivateDnsZoneGroups
            from record in PrivateDnsZoneGroups.Records(writer.Body)
            select (writer, record, leaving.Of(writer, record.Zone));
    }

    private static string EndpointOf(ActualResource group) => ((IChildType)group.Type).ParentOf(group.Id);

    // Groups that write no record of a zone any more, and the steps that see to that.
    private sealed class Leaving(ChangeSet changes, IEnumerable<Step> deletions)
    {
        private readonly Dictionary<string, string> _deleted = deletions.ToDictionary(step => step.Resource.Id, step => step.Key, ResourceId.Comparer);
        private readonly Dictionary<string, ResourceChange> _endpoints = changes.OfTier(Tier.PrivateEndpoint).Where(change => change.Kind == OperationKind.Replace).ToDictionary(change => change.Actual!.Id, ResourceId.Comparer);
        private readonly Dictionary<string, ResourceChange> _groups = changes.OfTier(Tier.ZoneGroup).DistinctBy(Id, ResourceId.Comparer).ToDictionary(Id, ResourceId.Comparer);

        public bool IsNobody => _deleted.Count == 0 && _endpoints.Count == 0 && _groups.Count == 0;

        public string? Of(ActualResource group, string zone)
        {
            var endpoint = EndpointOf(group);
            if (_deleted.GetValueOrDefault(group.Id, _deleted.GetValueOrDefault(endpoint, "")) is { Length: > 0 } deletion)
                return deletion;
            var replaced = _endpoints.GetValueOrDefault(endpoint);
            // What leads to something else leaves the name, though it may write another one there.
            if (replaced is not null && PrivateEndpoints.LeadElsewhere(replaced.Actual!.Body, replaced.Body))
                return replaced.Path;
            if (_groups.TryGetValue(group.Id, out var written) && PrivateDnsZoneGroups.Zones(written.Body).Any(other => ResourceId.Same(other, zone)))
                return null;
            return replaced is not null ? replaced.Path : written?.Path;
        }

        private static string Id(ResourceChange change) => change.Actual?.Id ?? change.Desired.Id;
    }
}

/// <summary>A record that goes with one of those that write it.</summary>
/// <param name="Group">The zone group that stays.</param>
/// <param name="LeftBy">Key of the step with which the other leaves.</param>
/// <param name="Record">As who stays writes it.</param>
/// <param name="Found">The addresses that it has; null where that was not read.</param>
internal sealed record LeftRecord(ActualResource Group, string LeftBy, WrittenRecord Record, ImmutableArray<string>? Found)
{
    /// <summary>It has the addresses of who stays, who wrote it last.</summary>
    public bool IsItsOwn => Found?.SequenceEqual(Record.Addresses) == true;
}
