using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Traffic;

/// <summary>A rule of a security group, a group's own or one that each has: which traffic it fits, and what it does with it.</summary>
internal sealed class GroupRule
{
    private readonly Func<TrafficProtocol, Answer> _isOf;
    private readonly Answer _takesSourcePorts;
    private readonly PortRange[] _ports;
    private readonly bool _mayHaveMorePorts;
    private readonly Places _from;
    private readonly Places _to;

    public GroupRule(SecurityRuleView rule)
    {
        (Name, Priority, Direction) = (rule.Name.Known ?? "", rule.Priority.Known, rule.Direction.Known);
        Allows = rule.Access.Known is { } access ? access == FirewallAction.Allow : null;
        var ofAny = rule.Protocol.IsUnset() ? Answer.Yes : rule.Protocol.Is(TrafficProtocol.Any);
        _isOf = protocol => ofAny.Or(rule.Protocol.Is(protocol));
        // By which ports clients leave is theirs.
        var (leaving, mayLeaveByMore) = Ports(rule.SourcePorts);
        _takesSourcePorts = PortRange.All.IsAmong(leaving) is var takes && takes != Answer.Yes && (mayLeaveByMore || takes == Answer.CannotSay) ? Answer.CannotSay : takes;
        (_ports, _mayHaveMorePorts) = Ports(rule.DestinationPorts);
        (_from, _to) = (new Places(rule.Sources, rule.SourceGroups), new Places(rule.Destinations, rule.DestinationGroups));
    }

    public GroupRule(DefaultSecurityRule rule)
    {
        (Name, Priority, Allows) = (rule.Name, rule.Priority, rule.Allows);
        Direction = rule.Direction == nameof(TrafficDirection.Inbound) ? TrafficDirection.Inbound : TrafficDirection.Outbound;
        (_isOf, _takesSourcePorts, _ports) = (_ => Answer.Yes, Answer.Yes, [PortRange.All]);
        (_from, _to) = (new Places(rule.From), new Places(rule.To));
    }

    public string Name { get; }

    public long? Priority { get; }

    public TrafficDirection? Direction { get; }

    /// <summary>Does it let through what it fits, or deny it? Null where that is unknown.</summary>
    public bool? Allows { get; }

    /// <summary>Does it fit what goes there, whoever comes?</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="by">How.</param>
    /// <param name="isAtEndpoint">Is it asked at the private endpoint?</param>
    public Answer FitsWhere(Goal to, Knock by, bool isAtEndpoint) =>
        _isOf(by.Protocol).And(_takesSourcePorts).And(isAtEndpoint ? FitsAtEndpoint(by.Ports) : Fits(by.Ports, _ports)).And(_to.Hold(to));

    /// <summary>Does it fit what knocks so, wherever that goes?</summary>
    public Answer FitsHow(Knock by) => _isOf(by.Protocol).And(_takesSourcePorts).And(Fits(by.Ports, _ports));

    /// <summary>Does it name a service tag where traffic goes?</summary>
    public bool IsTo(string tag) => _to.Name(tag);

    /// <summary>Whom of those it fits who come.</summary>
    public Admitted FitsWhom(Origin from) => _from.Hold(from);

    private Answer Fits(PortRange ports, IEnumerable<PortRange> own) => ports.IsAmong(own) is var fits && fits != Answer.Yes && _mayHaveMorePorts ? Answer.CannotSay : fits;

    // Of several ranges a private endpoint obeys the first where they are allowed, and takes them for all where they are denied
    // (https://learn.microsoft.com/azure/private-link/private-endpoint-overview#limitations, November 2026): not to be relied upon either way.
    private Answer FitsAtEndpoint(PortRange ports)
    {
        if (_ports.Length < 2)
            return Fits(ports, _ports);
        return Allows == true
            ? Fits(ports, _ports.Take(1)) == Answer.Yes ? Answer.Yes : Fits(ports, _ports) == Answer.No ? Answer.No : Answer.CannotSay
            : Fits(ports, _ports) == Answer.Yes ? Answer.Yes : Answer.CannotSay;
    }

    private static (PortRange[] Known, bool MayBeMore) Ports(ListProperty<TextProperty> ports)
    {
        if (ports.IsUnset())
            return ([PortRange.All], false);
        var parsed = ports.Known.Select(port => port.Known is { } text ? PortRange.Parse(text) : null).ToArray();
        return ([.. parsed.OfType<PortRange>()], ports.MayHoldMore || parsed.Any(range => range is null));
    }

    // One side of a rule: addresses and service tags, or application security groups.
    private sealed class Places
    {
        private const string Anywhere = "*";
        private const string OfNetwork = "VirtualNetwork";
        private const string OfInternet = "Internet";
        private const string OfProbes = "AzureLoadBalancer";

        private readonly AddressSet _addresses;
        private readonly string[] _tags;
        private readonly ReferenceProperty[] _groups;
        private readonly bool _mayBeMore;

        public Places(ListProperty<TextProperty> addresses, ListProperty<ReferenceProperty> groups)
        {
            var places = addresses.Known.Select(place => place.Known).ToArray();
            _groups = [.. groups.Known];
            var isAnywhere = (addresses.IsUnset() && groups.Any() == Answer.No) || places.Contains(Anywhere);
            _addresses = isAnywhere ? AddressSet.Everybody : AddressSet.Of(places.Select(place => place is null ? null : AddressSet.Parse(place)).OfType<AddressSet>());
            _tags = [.. places.OfType<string>().Where(IsTag)];
            _mayBeMore = addresses.MayHoldMore || groups.MayHoldMore || places.Any(place => place is null || (AddressSet.Parse(place) is null && place != Anywhere && !IsTag(place)));
        }

        public Places(string place)
        {
            _addresses = place == Anywhere ? AddressSet.Everybody : AddressSet.Nobody;
            (_tags, _groups) = (IsTag(place) ? [place] : [], []);
        }

        public Admitted Hold(Origin from)
        {
            var byTag = _tags.Select(tag => Holds(tag, from)).Any();
            var byGroup = _groups.Length > 0 && from.MayBeOfGroup ? Answer.CannotSay : Answer.No;
            var fitting = byTag == Answer.Yes ? Admitted.Everybody : Admitted.Exactly(_addresses);
            return byTag == Answer.CannotSay || byGroup == Answer.CannotSay || _mayBeMore ? fitting with { Perhaps = AddressSet.Everybody } : fitting;
        }

        public Answer Hold(Goal to)
        {
            var byTag = _tags.Select(tag => Holds(tag, to)).Any();
            var byGroup = to.Endpoint is { } endpoint ? _groups.Select(group => endpoint.ApplicationSecurityGroups.Any(own => IsSame(own, group))).Any() : Answer.No;
            var byAddress = to.Addresses is not { } addresses
                ? _addresses.Equals(AddressSet.Everybody) ? Answer.Yes : _addresses.IsEmpty ? Answer.No : Answer.CannotSay
                : addresses.IsWithin(_addresses) ? Answer.Yes : addresses.Intersect(_addresses).IsEmpty ? Answer.No : Answer.CannotSay;
            return byTag.Or(byGroup).Or(byAddress).Or(_mayBeMore ? Answer.CannotSay : Answer.No);
        }

        public bool Name(string tag) => _tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

        private static Answer Holds(string tag, Origin from)
        {
            if (tag.Equals(OfNetwork, StringComparison.OrdinalIgnoreCase))
                return from.IsOfNetwork;
            if (tag.Equals(OfProbes, StringComparison.OrdinalIgnoreCase))
                return Answer.No;
            // What is joined to the network is not of the internet, whatever addresses it has.
            return IsPrivate(from.Addresses) || from.IsOfNetwork == Answer.Yes ? Answer.No : Answer.CannotSay;
        }

        private static Answer Holds(string tag, Goal to)
        {
            if (tag.Equals(OfNetwork, StringComparison.OrdinalIgnoreCase))
                return to.IsOfNetwork;
            if (tag.Equals(OfProbes, StringComparison.OrdinalIgnoreCase))
                return Answer.No;
            if (IsPrivate(to.Addresses))
                return Answer.No;
            if (to.Endpoint is not null)
                return Answer.CannotSay;
            return tag.Equals(OfInternet, StringComparison.OrdinalIgnoreCase) || to.IsHeldBy(tag) ? Answer.Yes : Answer.CannotSay;
        }

        // Tags of services hold public addresses only.
        private static bool IsPrivate(AddressSet? addresses) => addresses?.IsOffTheInternet == true;

        private static bool IsTag(string place) => place.Length > 0 && char.IsLetter(place[0]) && !place.Contains(":");

        private static Answer IsSame(ReferenceProperty one, ReferenceProperty other) =>
            one.TargetPath is { } path && other.TargetPath is { } second ? (path == second).ToAnswer() : Answer.CannotSay;
    }
}
