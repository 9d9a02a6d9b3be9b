using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Arrivals;
using IotVnetDsl.Rules.Reach.Traffic;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Reach.Names;

/// <summary>
/// What names of targets resolve to in a network: private endpoint, zone group, record, zone, link, and who is asked. The one walk of all
/// that want to know it.
/// </summary>
public sealed class TopologyNames : ModelPart
{
    // By path: what another topology says of a resource of this one is asked as well.
    private readonly Derived<string, PrivateEndpointView[]> _endpoints;
    private readonly Derived<string, PrivateDnsZoneGroupView[]> _groups;
    private readonly Derived<string, PrivateDnsZoneLinkView[]> _links;
    private readonly Derived<string, DnsForwardingRulesetLinkView[]> _rulesets;
    private readonly Derived<NamesOutside> _outside;
    private readonly Derived<bool> _hasRulesets;
    private readonly Derived<bool> _mayHoldMoreEndpoints;
    private readonly Derived<bool> _mayHoldMoreGroups;
    private readonly Derived<bool> _mayHoldMoreLinks;

    public TopologyNames(TopologyModel model) : base(model)
    {
        var index = model.Part<ReferenceIndex>();
        _endpoints = new(model, target => [.. index.To<PrivateEndpointView>(target).Where(endpoint => endpoint.Target.TargetPath == target)]);
        _groups = new(model, endpoint => [.. index.To<PrivateDnsZoneGroupView>(endpoint).Where(group => group.PrivateEndpoint.TargetPath == endpoint)]);
        _links = new(model, network => [.. index.To<PrivateDnsZoneLinkView>(network).Where(link => link.VirtualNetwork.TargetPath == network)]);
        _rulesets = new(model, network => [.. index.To<DnsForwardingRulesetLinkView>(network).Where(link => link.VirtualNetwork.TargetPath == network)]);
        // Who declares rulesets declares those that matter; without one a resolver suggests that others do.
        _hasRulesets = new(model, () => model.All<DnsForwardingRulesetView>().Count > 0 && model.MayHoldMore<DnsForwardingRulesetLinkView>() == Answer.No);
        _outside = new(model, () => new NamesOutside(model.All<DnsResolverView>(), model.All<PrivateDnsZoneLinkView>()));
        _mayHoldMoreEndpoints = new(model, () => model.MayHoldMore<PrivateEndpointView>() != Answer.No
            || model.All<PrivateEndpointView>().Any(endpoint => endpoint.Target.TargetPath is null && endpoint.Target.IsUnknown()));
        _mayHoldMoreGroups = new(model, () => model.MayHoldMore<PrivateDnsZoneGroupView>() != Answer.No
            || model.All<PrivateDnsZoneGroupView>().Any(group => group.PrivateEndpoint.TargetPath is null));
        _mayHoldMoreLinks = new(model, () => model.MayHoldMore<PrivateDnsZoneLinkView>() != Answer.No
            || model.All<PrivateDnsZoneLinkView>().Any(link => link.VirtualNetwork.TargetPath is null || link.Zone.TargetPath is null));
    }

    /// <summary>The private endpoints that lead to a target.</summary>
    public IEnumerable<PrivateEndpointView> EndpointsOf(ResourceView target) => _endpoints[target.Path];

    /// <summary>Is there a private endpoint that leads to the target?</summary>
    public Answer HasEndpoint(ResourceView target) => _endpoints[target.Path].Length > 0 ? Answer.Yes : _mayHoldMoreEndpoints.Value ? Answer.CannotSay : Answer.No;

    /// <summary>The part of its target that an endpoint leads to; null where that is unknown.</summary>
    internal static string? PartOf(PrivateEndpointView endpoint) => endpoint.SubResource.IsUnset()
        ? endpoint.Target.Known is { } target ? PrivateLinks.Find(target.Type, null)?.Name ?? "" : null
        : endpoint.SubResource.Name.Known;

    /// <summary>Another endpoint that may lead to the same part of the same target: in one zone both write the same record.</summary>
    internal PrivateEndpointView? RivalOf(PrivateEndpointView endpoint) => endpoint.Target.TargetPath is { } target
        ? _endpoints[target].FirstOrDefault(other => other.Path != endpoint.Path
            && (PartOf(other) is not { } theirs || PartOf(endpoint) is not { } own || string.Equals(theirs, own, StringComparison.OrdinalIgnoreCase)))
        : null;

    /// <summary>The zones that an endpoint has its records in.</summary>
    public IEnumerable<PrivateDnsZoneView> ZonesOf(PrivateEndpointView endpoint) => _groups[endpoint.Path]
        .SelectMany(group => group.Zones.Known).Select(zone => zone.Target<PrivateDnsZoneView>()).OfType<PrivateDnsZoneView>();

    /// <summary>Has the endpoint a zone group, or do others see to its names?</summary>
    public Answer HasGroup(PrivateEndpointView endpoint) =>
        _groups[endpoint.Path].Length > 0 ? Answer.Yes : endpoint.Dns.IsSet().Or(_mayHoldMoreGroups.Value ? Answer.CannotSay : Answer.No);

    /// <summary>Do people write the records of a target's private endpoints, in place of zone groups?</summary>
    public bool AreWrittenByHand(ResourceView target) => HasEndpoint(target) == Answer.Yes
        && EndpointsOf(target).All(endpoint => HasGroup(endpoint) == Answer.No && Model.Part<TopologyRecords>().LeadsTo(endpoint) != Answer.No);

    /// <summary>Do clients of the network ask Azure's own server, and by it the zones that are linked? Of several servers any may be asked.</summary>
    internal static Answer AsksAzure(VirtualNetworkView network) => network.DnsServers.Any() == Answer.No ? Answer.Yes
        : network.DnsServers.Any(server => server.Is(AzureNameServer.Address)) == Answer.No ? Answer.No
        : network.DnsServers.MayHoldMore ? Answer.CannotSay
        : network.DnsServers.Known.All(server => server.Is(AzureNameServer.Address) == Answer.Yes) ? Answer.Yes : Answer.CannotSay;

    /// <summary>The resolver whose addresses a network's name servers are; null where they are others, or Azure's own.</summary>
    internal DnsResolverView? ResolverOf(VirtualNetworkView network) =>
        network.DnsServers.MayHoldMore || network.DnsServers.IsUnset() ? null : _outside.Value.ResolverAt([.. network.DnsServers.Known.Select(server => server.Known)]);

    /// <summary>The ruleset that leads a name which is asked for in a network to a resolver, and that one; null where none surely does.</summary>
    internal (DnsForwardingRulesetView Ruleset, DnsResolverView Resolver)? ForwardingOf(VirtualNetworkView network, Asked asked) =>
        _rulesets[network.Path].FirstOrDefault()?.Ruleset.Target<DnsForwardingRulesetView>() is { Rules.MayHoldMore: false } ruleset
        && AsksAzure(network) == Answer.Yes && TryDecide(ruleset, asked, out var rule) && rule is not null && ResolverAt(rule) is { } resolver
            ? (ruleset, resolver)
            : null;

    /// <summary>What the name resolves to for those who ask as clients in the network do.</summary>
    internal Resolution In(VirtualNetworkView network, Asked asked) => OrMore(ByAsked(network, asked with { SpeaksIPv6 = SpeaksIPv6(network) }));

    /// <summary>What the name resolves to on premises: there a resolver is asked, or a forwarder that the topology does not know.</summary>
    internal Resolution OnPremises(LocationView site, Asked asked) => OrMore(ByForwarders(site, asked));

    // A private endpoint that the topology does not know may have its address in the record.
    private Resolution OrMore(Resolution known) => _mayHoldMoreEndpoints.Value ? new([.. known.Outcomes, Outcome.Unknown], NameReason.Unknown) : known;

    private Resolution ByAsked(VirtualNetworkView network, Asked asked) => network.DnsServers.Any() switch
    {
        _ when AsksAzure(network) == Answer.Yes => ByRuleset(network, asked),
        Answer.Yes when ResolverOf(network)?.VirtualNetwork.Target<VirtualNetworkView>() is { } servers => ByServers(network, servers, asked),
        // Of what has no private endpoint they know what everybody knows.
        _ when !Candidates(asked).Any() => NoEndpoint(),
        _ => Unsettled(asked, NameReason.OwnServers, $"the DNS servers of '{network.Path}' decide"),
    };

    private static Answer SpeaksIPv6(VirtualNetworkView network) =>
        network.AddressSpace.Any(block => block.Value.Known is { } prefix ? prefix.Contains(':').ToAnswer() : Answer.CannotSay);

    private Resolution ByForwarders(LocationView site, Asked asked)
    {
        var endpoints = Candidates(asked).ToArray();
        if (endpoints.Length == 0)
            return NoEndpoint();
        if (endpoints.All(IsByPolicy))
            return new Resolution([.. endpoints.Select(endpoint => Outcome.Private(endpoint, "zones by policy", endpoint.Path))]);
        // DNS servers of a network may be asked from outside.
        if (endpoints.Any(endpoint => endpoint.Subnet.Target<VirtualNetworkView>()?.DnsServers.Any() != Answer.No))
            return Unsettled(asked, NameReason.OwnServers, "if the DNS servers of its network are asked");
        if (Model.MayHoldMore<DnsResolverView>() != Answer.No)
            return Unsettled(asked, NameReason.Unknown, "if a forwarder asks Azure");
        if (Resolvers.Count == 0)
            return ByUnknownForwarder(endpoints, asked);

        // A site asks the one that has the answer, as far as anybody knows.
        var answers = _outside.Value.Resolvers(Written(endpoints, asked)).Select(resolver => By(site, resolver, asked));
        var nearest = default(Resolution);
        foreach (var answer in answers)
        {
            if (answer.Reason == NameReason.None)
                return answer;
            nearest = nearest is null || (nearest.IsSettled && !answer.IsSettled) ? answer : nearest;
        }

        return nearest!;
    }

    // A forwarder that the topology does not know can stand in any network, and gets what that one resolves.
    private Resolution ByUnknownForwarder(PrivateEndpointView[] endpoints, Asked asked)
    {
        var answers = _outside.Value.Networks(Written(endpoints, asked), asked.Zones).Select(Model.Find)
            .Concat(endpoints.Select(endpoint => endpoint.Subnet.Target<VirtualNetworkView>()))
            .OfType<VirtualNetworkView>().Distinct().Select(network => ByZones(network, asked)).ToArray();
        var found = answers.SelectMany(answer => answer.Outcomes).Where(outcome => !outcome.IsPublic).GroupBy(outcome => outcome.Endpoint).Select(same => same.First()).ToArray();
        if (found.Length == 0 && answers.Length > 0)
            return answers[0];
        var isPrivate = found.Length == 0 || found.Any(outcome => outcome.Endpoint is not null);
        return new Resolution(
            [Outcome.Public("if no forwarder asks Azure"), .. found.Select(outcome => outcome.Endpoint is null ? outcome : outcome with { Words = "if a forwarder asks Azure" })],
            isPrivate ? NameReason.NoForwarder : answers[0].Reason) { Zone = isPrivate ? null : answers[0].Zone };
    }

    // The zones that have the record of the endpoints: a zone group put it there, or people did.
    private PrivateDnsZoneView[] WithRecord(PrivateEndpointView[] endpoints, Asked asked) =>
        [.. endpoints.SelectMany(ZonesOf).Where(zone => asked.IsIn(zone.Name.Known)).Concat(Model.Part<TopologyRecords>().ZonesOf(endpoints, asked)).Distinct()];

    private string[] Written(PrivateEndpointView[] endpoints, Asked asked) => [.. WithRecord(endpoints, asked).Select(zone => zone.Path)];

    private Resolution By(LocationView site, DnsResolverView resolver, Asked asked) => resolver.InboundEndpoints.Any() switch
    {
        Answer.No => Resolution.Of(Outcome.Public($"resolver '{resolver.Path}' has no inbound endpoint that could be asked"), NameReason.NoForwarder),
        _ => resolver.VirtualNetwork.Target<VirtualNetworkView>() is { } network
            ? By(site, resolver, network, ByZones(network, asked))
            : Unsettled(asked, NameReason.Unknown, "the network of the resolver decides"),
    };

    // A site that does not get to the resolver asks the public one, if anything.
    private Resolution By(LocationView site, DnsResolverView resolver, VirtualNetworkView network, Resolution answer) => Model.Part<TopologyArrivals>().FromPremises(site, network) switch
    {
        { Holds: Answer.No } broken => OrPublic(answer, broken.Words) with { Reason = answer.Reason == NameReason.Unknown ? NameReason.Unknown : NameReason.OutOfReach },
        { Holds: var arrives } when !answer.Outcomes.Any(outcome => outcome.IsPublic)
            && (arrives == Answer.CannotSay || Model.Part<TopologyTraffic>().ToResolver(site, resolver, arrives).Any(step => step.Holds != Answer.Yes)) => OrPublic(answer, "if its DNS does not get to the resolver"),
        _ => answer,
    };

    private static Resolution OrPublic(Resolution answer, string words) => answer with { Outcomes = [.. answer.Outcomes.Where(outcome => !outcome.IsPublic), Outcome.Public(words)] };

    // Servers that are a resolver's own addresses answer as the resolver does, those who get to them.
    private Resolution ByServers(VirtualNetworkView network, VirtualNetworkView servers, Asked asked) => Model.Part<TopologyArrivals>().FromNetwork(network, servers).Holds switch
    {
        Answer.Yes => ByZones(servers, asked),
        Answer.No => Resolution.Of(Outcome.Nowhere($"'{network.Path}' does not get to the resolver in '{servers.Path}' that it asks"), NameReason.OutOfReach),
        _ => OrNowhere(Unsettled(asked, NameReason.OwnServers, $"if '{network.Path}' gets to the resolver in '{servers.Path}' that it asks")),
    };

    // Who is not heard gets no answer at all.
    private static Resolution OrNowhere(Resolution heard) => heard with { Outcomes = heard.Outcomes.Add(Outcome.Nowhere(heard.Outcomes[0].Words)) };

    private Resolution ByRuleset(VirtualNetworkView network, Asked asked)
    {
        if (_rulesets[network.Path].FirstOrDefault() is not { } link)
            return ByZones(network, asked);
        if (link.Ruleset.Target<DnsForwardingRulesetView>() is not { Rules.MayHoldMore: false } ruleset)
            return Unsettled(asked, NameReason.Unknown, "a forwarding ruleset decides");
        if (!TryDecide(ruleset, asked, out var rule))
            return Unsettled(asked, NameReason.Unknown, $"the rules of '{ruleset.Path}' decide");
        if (rule is null)
            return ByZones(network, asked);
        return ResolverAt(rule)?.VirtualNetwork.Target<VirtualNetworkView>() is { } resolving
            ? ByForwarding(ruleset, resolving, asked)
            : Unsettled(asked, NameReason.OwnServers, $"the servers of '{ruleset.Path}' decide");
    }

    // A ruleset asks from the networks of its outbound endpoints, wherever the network is that it is linked to.
    private Resolution ByForwarding(DnsForwardingRulesetView ruleset, VirtualNetworkView resolving, Asked asked)
    {
        var gets = ruleset.OutboundEndpoints.Known.Select(endpoint => endpoint.Target<DnsResolverView>()?.VirtualNetwork.Target<VirtualNetworkView>())
            .Select(from => from is null ? Answer.CannotSay : Model.Part<TopologyArrivals>().FromNetwork(from, resolving).Holds)
            .Concat(ruleset.OutboundEndpoints.MayHoldMore ? [Answer.CannotSay] : []).Distinct().ToArray();
        return gets switch
        {
            [Answer.Yes] => ByZones(resolving, asked),
            [Answer.No] => Resolution.Of(Outcome.Nowhere($"ruleset '{ruleset.Path}' does not get to the resolver in '{resolving.Path}' that it asks"), NameReason.OutOfReach) with { Ruleset = ruleset },
            _ => OrNowhere(Unsettled(asked, NameReason.Unknown, $"if ruleset '{ruleset.Path}' gets to the resolver in '{resolving.Path}' that it asks")),
        };
    }

    // Of the rules that fit a name the longest decides; a name that none fits is asked for as without rules.
    private static bool TryDecide(DnsForwardingRulesetView ruleset, Asked asked, out DnsForwardingRuleView? decides)
    {
        var rules = ruleset.Rules.Known.Where(rule => rule.Enabled.Is(false) != Answer.Yes)
            .Select(rule => (Rule: rule, Fits: rule.Domain.Known is { } domain ? asked.IsUnder(domain) : Answer.CannotSay)).Where(rule => rule.Fits != Answer.No).ToArray();
        decides = rules.Any(rule => rule.Fits == Answer.CannotSay || rule.Rule.Enabled.IsUnknown()) ? null
            : rules.OrderByDescending(rule => rule.Rule.Domain.Known!.TrimEnd('.').Length).Select(rule => rule.Rule).FirstOrDefault();
        return decides is not null || rules.Length == 0;
    }

    private DnsResolverView? ResolverAt(DnsForwardingRuleView rule) =>
        rule.Servers.MayHoldMore ? null : _outside.Value.ResolverAt([.. rule.Servers.Known.Select(server => server.Address.Known)]);

    private Resolution ByZones(VirtualNetworkView network, Asked asked)
    {
        var endpoints = Candidates(asked).ToArray();
        if (endpoints.Length == 0)
            return NoEndpoint();
        var linked = _links[network.Path].Select(link => (Link: link, Zone: link.Zone.Target<PrivateDnsZoneView>()))
            .Where(item => item.Zone is not null && asked.IsIn(item.Zone.Name.Known)).ToArray();
        if (endpoints.Where(IsByPolicy).ToArray() is { Length: > 0 } byPolicy && !(linked.Length > 0 && WithRecord(endpoints, asked).Contains(linked[0].Zone!)))
            return ByPolicy(byPolicy, linked.Select(item => (item.Link, item.Zone!)).FirstOrDefault());
        if (linked.Length > 0)
            return OrUnapproved(endpoints, ByRecord(endpoints, asked, linked[0].Link, linked[0].Zone!)) with { Network = network };

        var zones = WithRecord(endpoints, asked);
        var wanted = zones.FirstOrDefault();
        // Others may have linked a zone of theirs, and put records of theirs into it.
        if (_mayHoldMoreLinks.Value || _mayHoldMoreGroups.Value || endpoints.Any(MayHaveMoreZones) || zones.Any(zone => zone.Existing.Is(true) != Answer.No))
            return Unsettled(asked, NameReason.Unknown, "whether its zone is linked is not known") with { Zone = wanted };
        var words = wanted is null
            ? $"no zone {asked.Zones[0]} has its record"
            : $"zone {wanted.Name.Known} is not linked to '{network.Path}'";
        return wanted is not null && !_hasRulesets.Value && Resolvers.Any(resolver => resolver.VirtualNetwork.TargetPath != network.Path)
            ? Unsettled(asked, NameReason.PerhapsByResolver, words) with { Zone = wanted, Network = network }
            : Resolution.Of(Outcome.Public(words), wanted is null ? NameReason.NoRecord : NameReason.NotLinked) with { Zone = wanted, Network = network };
    }

    // A network asks one zone of a name: the policy's, unless one is linked that the topology makes, into which a policy hardly writes.
    private static Resolution ByPolicy(PrivateEndpointView[] endpoints, (PrivateDnsZoneLinkView Link, PrivateDnsZoneView Zone) linked)
    {
        var isOwn = linked.Zone?.Existing.Is(true) == Answer.No;
        var words = isOwn ? $"if a policy writes its record into '{linked.Zone!.Path}'" : "zones by policy";
        var found = endpoints.Select(endpoint => Outcome.Private(endpoint, words, endpoint.Path));
        return isOwn
            ? new Resolution([.. found, .. WithoutRecord(linked.Link, $"zone {linked.Zone!.Name.Known} lacks its record")], NameReason.Unknown) { Zone = linked.Zone }
            : new Resolution([.. found]);
    }

    private Resolution ByRecord(PrivateEndpointView[] endpoints, Asked asked, PrivateDnsZoneLinkView link, PrivateDnsZoneView zone)
    {
        var found = ByRecordOfIPv4(endpoints, asked, link, zone);
        if (asked.SpeaksIPv6 == Answer.No || Model.Part<TopologyRecords>().OfIPv6(asked, zone) is not { } record)
            return found;
        var led = Outcome.Nowhere($"record '{record.Path}' leads whoever speaks IPv6 to none of its private endpoints");
        return asked.SpeaksIPv6 == Answer.Yes && asked.IsCalled(record.Name) == Answer.Yes
            ? Resolution.Of(led, NameReason.NoRecord) with { Zone = zone }
            : found with { Outcomes = [.. found.Outcomes, led], Reason = NameReason.Unknown };
    }

    private Resolution ByRecordOfIPv4(PrivateEndpointView[] endpoints, Asked asked, PrivateDnsZoneLinkView link, PrivateDnsZoneView zone)
    {
        var records = Model.Part<TopologyRecords>();
        var writers = endpoints.Where(endpoint => ZonesOf(endpoint).Any(of => of.Path == zone.Path)).ToArray();
        if (records.Resolve(endpoints, asked, link, zone, isWritten: writers.Length > 0) is { } written)
            return written;
        if (writers.Length > 1)
        {
            var last = writers.Select(endpoint => Found(endpoint, link, zone, $"of {writers.Length} endpoints the last to write the record"));
            return OrUnwritten(endpoints, writers, link, new Resolution([.. last], NameReason.Shared) { Zone = zone });
        }

        if (writers.Length == 1 && endpoints.All(endpoint => endpoint == writers[0] || !(MayHaveMoreZones(endpoint) || (IsByPolicy(endpoint) && zone.Existing.Is(true) != Answer.No))))
            return OrUnwritten(endpoints, writers, link, Resolution.Of(Found(writers[0], link, zone, "")) with { Zone = zone });
        if (writers.Length == 1 || _mayHoldMoreGroups.Value || records.MayHoldMore || zone.Existing.Is(true) != Answer.No || endpoints.Any(MayHaveMoreZones))
            return Unsettled(asked, NameReason.Unknown, "who writes its record is not known") with { Zone = zone };
        var other = WithRecord(endpoints, asked).FirstOrDefault();
        var reason = other is null ? NameReason.NoRecord : NameReason.OtherZone;
        return new Resolution([.. WithoutRecord(link, $"zone {zone.Name.Known} lacks its record")], reason) { Zone = other ?? zone };
    }

    // Who waits for an approval has written no record yet, while another that is approved sends names to the zone.
    private static Resolution OrUnwritten(PrivateEndpointView[] endpoints, PrivateEndpointView[] writers, PrivateDnsZoneLinkView link, Resolution found) =>
        writers.Length < endpoints.Length && writers.All(MayWaitForApproval)
            ? found with { Outcomes = [.. found.Outcomes, .. WithoutRecord(link, $"as long as '{writers[0].Path}' is not approved")] }
            : found;

    private static Outcome[] WithoutRecord(PrivateDnsZoneLinkView link, string words) => link.ResolutionPolicy.Is(DnsResolutionPolicy.NxDomainRedirect) switch
    {
        Answer.Yes => [Outcome.Public($"{words}, and the link redirects to the public answer")],
        Answer.No => [Outcome.Nowhere($"{words}: the name does not exist there")],
        _ => [Outcome.Public(words), Outcome.Nowhere(words)],
    };

    private static bool MayWaitForApproval(PrivateEndpointView endpoint) => endpoint.Approval.IsSet() != Answer.No;

    // Nobody is sent to private zones as long as no connection is approved.
    private static Resolution OrUnapproved(PrivateEndpointView[] endpoints, Resolution answer) =>
        endpoints.All(MayWaitForApproval) && !answer.Outcomes.Any(outcome => outcome.IsPublic)
            ? answer with { Outcomes = answer.Outcomes.Add(Outcome.Public("as long as no private endpoint is approved")) }
            : answer;

    private bool MayHaveMoreZones(PrivateEndpointView endpoint) => HasGroup(endpoint) == Answer.CannotSay
        || _groups[endpoint.Path].Any(group => group.Zones.MayHoldMore || group.Zones.Known.Any(zone => zone.TargetPath is null));

    private Outcome Found(PrivateEndpointView endpoint, PrivateDnsZoneLinkView link, PrivateDnsZoneView zone, string words) =>
        Outcome.Private(endpoint, words, _groups[endpoint.Path].Select(group => group.Path).Concat([link.Path, zone.Path]));

    private static Resolution NoEndpoint() => Resolution.Of(Outcome.Public("no private endpoint leads to it"), NameReason.NoEndpoint);

    private Resolution Unsettled(Asked asked, NameReason reason, string words) => new(
        [Outcome.Public(words), .. Candidates(asked).Select(endpoint => Outcome.Private(endpoint, words, _groups[endpoint.Path].Select(group => group.Path)))],
        reason);

    private IEnumerable<PrivateEndpointView> Candidates(Asked asked) => _endpoints[asked.Target.Path].Where(endpoint => asked.IsCarriedBy(endpoint) != Answer.No);

    private IReadOnlyList<DnsResolverView> Resolvers => Model.All<DnsResolverView>();

    private static bool IsByPolicy(PrivateEndpointView endpoint) => endpoint.Dns.Kind.Is(DnsKind.ByPolicy) == Answer.Yes;
}
