using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Reach.Names;

/// <summary>Address records that people write beside those of zone groups: which private endpoint a name leads to by them.</summary>
public sealed class TopologyRecords : ModelPart
{
    /// <summary>The name of a record that answers for each name that has none of its own.</summary>
    internal const string ForAll = "*";

    private readonly Derived<string, PrivateDnsARecordView[]> _inZone;
    private readonly Derived<ILookup<string, PrivateDnsARecordView>> _byName;
    private readonly Derived<bool> _mayHoldMore;

    public TopologyRecords(TopologyModel model) : base(model)
    {
        _inZone = new(model, zone => [.. model.Part<ReferenceIndex>().To<PrivateDnsARecordView>(zone).Where(record => record.Zone.TargetPath == zone)]);
        _byName = new(model, () => model.All<PrivateDnsARecordView>().ToLookup(record => record.Name.Known ?? "", StringComparer.OrdinalIgnoreCase));
        _mayHoldMore = new(model, () => model.MayHoldMore<PrivateDnsARecordView>() != Answer.No
            || model.All<PrivateDnsARecordView>().Any(record => record.Zone.TargetPath is null));
    }

    internal bool MayHoldMore => _mayHoldMore.Value;

    /// <summary>Does a record for the name of an endpoint's target, in a zone that answers for it, lead to the endpoint?</summary>
    public Answer LeadsTo(PrivateEndpointView endpoint) => endpoint.Target.Target<ResourceView>() is { Name.Known: { } name } target
        ? _byName.Value[name].Concat(_byName.Value[""]).Select(record => record.Name.Is(name).And(IsOf(record, target)).And(LeadsTo(record, endpoint)))
            .Concat(_byName.Value[ForAll].Select(record => IsOf(record, target).And(LeadsTo(record, endpoint)).And(Answer.CannotSay))).Any().Or(MayHoldMore ? Answer.CannotSay : Answer.No)
        : Answer.CannotSay;

    /// <summary>Zones in which a record that people wrote leads a name, or may lead it, to one of the endpoints.</summary>
    internal IEnumerable<PrivateDnsZoneView> ZonesOf(PrivateEndpointView[] endpoints, Asked asked) =>
        from record in asked.Entrance == Entrance.BuiltInEndpoint ? Model.All<PrivateDnsARecordView>() : _byName.Value[asked.Target.Name.Known ?? ""]
        let zone = record.Zone.Target<PrivateDnsZoneView>()
        where zone is not null && asked.IsIn(zone.Name.Known) && asked.IsCalled(record.Name) != Answer.No && endpoints.Any(endpoint => LeadsTo(record, endpoint, asked) == Answer.Yes)
        select zone;

    private static Answer IsOf(PrivateDnsARecordView record, ResourceView target) => record.Zone.Known?.Name.Text() is { } zone
        ? PrivateLinks.Of(target.Type).Any(sub => sub.Zones.Any(of => of.Is(zone))).ToAnswer()
        : Answer.CannotSay;

    /// <summary>What a zone answers for a name by a record that people wrote; null where it has none.</summary>
    /// <param name="endpoints">Those that lead to the target.</param>
    /// <param name="asked">The name.</param>
    /// <param name="link">By which the zone is asked.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="isWritten">Whether a zone group has its record there, too.</param>
    internal Resolution? Resolve(PrivateEndpointView[] endpoints, Asked asked, PrivateDnsZoneLinkView link, PrivateDnsZoneView zone, bool isWritten)
    {
        // The record that a zone group writes has the name itself: one for all names answers for others only, and one of another name is another's.
        var isExact = isWritten && asked.Target.Name.Known is not null;
        var records = _inZone[zone.Path].Where(record => !IsOfIPv6(record) && asked.IsCalled(record.Name) is var called && (called == Answer.Yes || (called == Answer.CannotSay && !(isExact && record.Name.Known is not null)))).ToArray();
        if (records.Length == 0)
            return null;
        var isSure = records.Length == 1 && asked.IsCalled(records[0].Name) == Answer.Yes;
        var led = endpoints.Where(endpoint => records.Select(record => LeadsTo(record, endpoint, asked)).Any() != Answer.No).ToArray();
        if (isSure && led.Length == 0)
            return Resolution.Of(Outcome.Nowhere($"record '{records[0].Path}' has the address of none of its private endpoints"), NameReason.NoRecord) with { Zone = zone };
        var outcomes = led.Select(endpoint => Outcome.Private(endpoint, "", records[0].Path, link.Path, zone.Path));
        return isSure && led.Length == 1 && LeadsTo(records[0], led[0], asked) == Answer.Yes
            ? new Resolution([.. outcomes]) { Zone = zone }
            : new Resolution([.. outcomes, Outcome.Unknown], NameReason.Unknown) { Zone = zone };
    }

    /// <summary>A record of IPv6 that stands, or may stand, beside that of the name; null where there is none.</summary>
    internal PrivateDnsARecordView? OfIPv6(Asked asked, PrivateDnsZoneView zone) =>
        _inZone[zone.Path].FirstOrDefault(record => IsOfIPv6(record) && record.Name.Is(ForAll) != Answer.Yes && asked.IsCalled(record.Name) != Answer.No);

    private static bool IsOfIPv6(PrivateDnsARecordView record) => record.Addresses.Known.Any(address => address.Text.Known?.Contains(':') == true);

    // An endpoint has an address for each of its target's names; where none is asked for, any of them will do.
    private static Answer LeadsTo(PrivateDnsARecordView record, PrivateEndpointView endpoint, Asked? asked = null) => record.Addresses.Any(address => LeadsTo(address, endpoint, asked));

    // Of addresses that Azure chooses, a text says nothing.
    private static Answer LeadsTo(DnsRecordAddressView address, PrivateEndpointView endpoint, Asked? asked) =>
        !address.Endpoint.IsUnset() ? address.Endpoint.LeadsTo(endpoint).And(asked?.IsAt(address.Member) ?? Answer.Yes)
        : endpoint.Addresses.IsUnset() ? Answer.CannotSay
        : endpoint.Addresses.Any(chosen => (chosen.Address.Known is { } known ? address.Text.Is(known) : Answer.CannotSay).And(asked?.IsAt(chosen.Member) ?? Answer.Yes));
}
