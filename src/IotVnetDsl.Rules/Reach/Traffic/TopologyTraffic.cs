using System.Collections.Immutable;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Arrivals;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Reach.Traffic;

/// <summary>
/// What security groups let pass: that of a client's subnet on its way out, and that of a private endpoint's subnet on the way in, where the subnet's
/// network policies make endpoints obey it. A gateway's subnet has none.
/// </summary>
public sealed class TopologyTraffic : ModelPart
{
    // Asked for at each client: read once.
    private static readonly ServicePorts[] Dns = [.. ServicePorts.Of("DnsResolver", isBuiltIn: false, isPrivate: true)];

    private readonly Derived<string, SecurityGroup?> _groups;
    private readonly TopologyArrivals _arrivals;
    private readonly TopologySubnets _subnets;

    public TopologyTraffic(TopologyModel model) : base(model)
    {
        (_arrivals, _subnets) = (model.Part<TopologyArrivals>(), model.Part<TopologySubnets>());
        _groups = new(model, path => model.Find(path) is NetworkSecurityGroupView group ? new SecurityGroup(group) : null);
    }

    /// <summary>Does a client get to a private endpoint? Of each group on the way, a step; none where no group is.</summary>
    /// <param name="client">Where it is.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="entrance">Which name of the endpoint's target is meant.</param>
    /// <param name="arrives">Does it get to the endpoint's network?</param>
    internal IEnumerable<Step> ToEndpoint(LocationView client, PrivateEndpointView endpoint, Entrance entrance, Answer arrives)
    {
        var home = _subnets.Of(endpoint.Subnet);
        var to = new Goal(AddressesOf(endpoint, home), Answer.Yes, _ => false, endpoint);
        var ports = ServicePorts.Of(endpoint.Target.Known?.Type ?? "", entrance == Entrance.BuiltInEndpoint, isPrivate: true).ToArray();
        var from = FromClient(client, arrives);
        if (client.Kind.Known == LocationKind.Subnet && At(TrafficDirection.Outbound, client.Subnet, Answer.Yes, from, to, ports, IsAny) is { } leaving)
            yield return leaving;
        var obeys = home is null ? Answer.CannotSay
            : home.PrivateEndpointNetworkPolicies.Is(PrivateEndpointNetworkPolicies.Enabled).Or(home.PrivateEndpointNetworkPolicies.Is(PrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled));
        var isAll = client.Kind.Known == LocationKind.OnPremises && from.Addresses is not null;
        if (At(TrafficDirection.Inbound, endpoint.Subnet, obeys, from, to, ports, isAll ? IsAll : IsAny) is { } entering)
            yield return entering;
    }

    /// <summary>Does a client in a subnet get out to the public address of what it uses? Null where no group is on the way.</summary>
    internal Step? ToPublicAddress(LocationView client, ResourceView target, Entrance entrance)
    {
        if (client.Kind.Known != LocationKind.Subnet || _subnets.Of(client.Subnet) is not { } subnet)
            return null;
        var addresses = PublicAddressesOf(target, client.Subnet.Target<VirtualNetworkView>()!);
        var to = new Goal(
            addresses,
            // Routes of one's own, and those that a gateway hears of, make of the internet a part of the network.
            subnet.RouteTable.IsUnset() && _arrivals.MayHaveGateway == Answer.No ? Answer.No : Answer.CannotSay,
            tag => ServiceTags.Holds(tag, target.Type, entrance == Entrance.BuiltInEndpoint),
            null);
        var ports = ServicePorts.Of(target.Type, entrance == Entrance.BuiltInEndpoint, isPrivate: false).ToArray();
        return At(TrafficDirection.Outbound, client.Subnet, Answer.Yes, new Origin(addresses.IsWithin(AddressSet.EverybodyByIPv4) ? subnet.AddressPrefix.Addresses : null, Answer.Yes, MayBeOfGroup: true), to, ports, IsAny);
    }

    /// <summary>Does a client in a subnet get to one of the name servers that its network states, or to Azure's own? Null where nothing keeps it from all of them.</summary>
    /// <param name="client">Where it is.</param>
    /// <param name="network">Its network.</param>
    internal Step? ToNameServers(LocationView client, VirtualNetworkView network)
    {
        var servers = network.DnsServers.Known.Select(server => server.Known).DefaultIfEmpty(AzureNameServer.Address).ToArray();
        var steps = servers.Select(server => server == AzureNameServer.Address ? ToAzureNames(client) : ToNameServer(client, network, server)).ToArray();
        return network.DnsServers.MayHoldMore || steps.Any(step => step is null or { Holds: Answer.Yes }) ? null : steps.OrderBy(step => step!.Holds == Answer.No).First();
    }

    private Step? ToAzureNames(LocationView client)
    {
        var subnet = _subnets.Of(client.Subnet);
        if (subnet?.NetworkSecurityGroup.TargetPath is not { } path || _groups[path] is not { } group)
            return null;
        var from = new Origin(subnet.AddressPrefix.Addresses, Answer.Yes, MayBeOfGroup: true);
        var holds = IsAny(group.LetsAskAzure(from, new Knock(PortRange.Parse(Dns.Single().Ports.Single())!.Value, TrafficProtocol.Udp)), from.Addresses);
        return Step.Of(
            StepKind.Traffic,
            holds,
            holds == Answer.No ? $"security group '{path}' keeps it from Azure's name server" : $"if security group '{path}' lets it ask Azure's name server",
            LogicalPath.Child(client.Subnet.TargetPath!, nameof(VirtualNetworkView.Subnets), client.Subnet.ChildKey!),
            path);
    }

    // Where a server is that is none of the network's own addresses, others know.
    private Step? ToNameServer(LocationView client, VirtualNetworkView network, string? server)
    {
        var address = server is null ? null : AddressSet.Parse(server);
        var isOfNetwork = address is not null && network.AddressSpace.Known.Any(block => block.Addresses is { } own && address.IsWithin(own));
        return At(TrafficDirection.Outbound, client.Subnet, Answer.Yes, FromClient(client, Answer.Yes), new Goal(address, isOfNetwork ? Answer.Yes : Answer.CannotSay, _ => false, null), Dns, IsAny, TrafficProtocol.Udp);
    }

    /// <summary>Does a client get to a resolver that it asks for names? Of each group on the way, a step.</summary>
    /// <param name="client">Where it is.</param>
    /// <param name="resolver">The resolver.</param>
    /// <param name="arrives">Does it get to the resolver's network?</param>
    internal IEnumerable<Step> ToResolver(LocationView client, DnsResolverView resolver, Answer arrives) =>
        ToResolver(FromClient(client, arrives), client.Kind.Known == LocationKind.Subnet ? client.Subnet : null, Answer.Yes, resolver);

    /// <summary>Does a ruleset get to a resolver that a rule of it names? It asks from the subnets of its outbound endpoints.</summary>
    internal IEnumerable<Step> ToResolver(DnsForwardingRulesetView ruleset, DnsResolverView resolver) =>
        from endpoint in ruleset.OutboundEndpoints.Known
        let outbound = endpoint.Target<DnsResolverView>()?.OutboundEndpoints.Known.FirstOrDefault(own => own.Name.Known == endpoint.ChildKey)
        where outbound is not null
        from step in ToResolver(new Origin(_subnets.Of(outbound.Subnet)?.AddressPrefix.Addresses, Answer.Yes, MayBeOfGroup: false), outbound.Subnet, EndpointsObey, resolver)
        select step;

    // Whether the endpoints of a resolver obey the groups of their subnets stands nowhere.
    private const Answer EndpointsObey = Answer.CannotSay;

    private IEnumerable<Step> ToResolver(Origin from, ReferenceProperty? leaves, Answer counts, DnsResolverView resolver)
    {
        foreach (var endpoint in resolver.InboundEndpoints.Known)
        {
            var to = new Goal(endpoint.PrivateIpAddress.Known is { } address ? AddressSet.Parse(address) : _subnets.Of(endpoint.Subnet)?.AddressPrefix.Addresses, Answer.Yes, _ => false, null);
            if (leaves is { } subnet && At(TrafficDirection.Outbound, subnet, counts, from, to, Dns, IsAny, TrafficProtocol.Udp) is { } leaving)
                yield return leaving;
            if (At(TrafficDirection.Inbound, endpoint.Subnet, EndpointsObey, from, to, Dns, IsAny, TrafficProtocol.Udp) is { } entering)
                yield return entering;
        }
    }

    // How sites arrive that no gateway leads there, and from which addresses, others know.
    private Origin FromClient(LocationView client, Answer arrives) => client.Kind.Known == LocationKind.Subnet
        ? new Origin(_subnets.Of(client.Subnet)?.AddressPrefix.Addresses, Answer.Yes, MayBeOfGroup: true)
        : new Origin(arrives == Answer.Yes ? client.Addresses : null, arrives == Answer.Yes ? Answer.Yes : Answer.CannotSay, MayBeOfGroup: false);

    private Step? At(
        TrafficDirection direction,
        ReferenceProperty at,
        Answer counts,
        Origin from,
        Goal to,
        ServicePorts[] protocols,
        Func<Admitted, AddressSet?, Answer> passes,
        TrafficProtocol by = TrafficProtocol.Tcp)
    {
        var subnet = _subnets.Of(at);
        var isThere = counts.And(subnet?.NetworkSecurityGroup.IsSet() ?? Answer.CannotSay);
        if (isThere == Answer.No || subnet is null)
            return null;
        if (subnet.NetworkSecurityGroup.TargetPath is not { } path || _groups[path] is not { } group)
            return Step.Of(StepKind.Traffic, Answer.CannotSay, $"if the security group of '{at.TargetPath}/{at.ChildKey}' lets it {Word(direction)}");

        var through = protocols.Select(protocol => (protocol.Ports, Passes: protocol.Ports.Select(port => Through(port)).Aggregate(Answer.Yes, AnswerLogic.And))).ToArray();
        var holds = through.All(one => one.Passes == Answer.Yes) ? Answer.Yes : through.All(one => one.Passes == Answer.No) ? Answer.No : Answer.CannotSay;
        string[] needs = [LogicalPath.Child(at.TargetPath!, nameof(VirtualNetworkView.Subnets), at.ChildKey!), path];
        if (holds == Answer.Yes)
            return Step.Of(StepKind.Traffic, Answer.Yes, "", needs);
        var open = through.Where(one => one.Passes == Answer.Yes).SelectMany(one => one.Ports).Distinct().ToArray();
        if (isThere != Answer.Yes || (holds == Answer.CannotSay && open.Length == 0))
            return Step.Of(StepKind.Traffic, Answer.CannotSay, $"if security group '{path}' lets it {Word(direction)}", needs);
        if (holds == Answer.No)
            return Step.Of(StepKind.Traffic, Answer.No, Denied(), needs);
        // Which protocol a client speaks is not known.
        var shut = through.Where(one => one.Passes == Answer.No).SelectMany(one => one.Ports).Except(open).ToImmutableArray();
        return Step.Of(StepKind.Traffic, Answer.CannotSay, $"by port {string.Join(", ", open)}: security group '{path}' does not {(shut.IsEmpty ? "surely " : "")}let others {Word(direction)}", needs) with { Shut = shut };

        Answer Through(string port) => passes(group.LetsThrough(direction, from, to, ByPort(port)), from.Addresses);

        Knock ByPort(string port) => new(PortRange.Parse(port)!.Value, by);

        string Denied()
        {
            var rules = protocols.SelectMany(protocol => protocol.Ports).Distinct().Select(ByPort)
                .Select(port => group.Denying(direction, from, to, port, (from.Addresses ?? AddressSet.Everybody).Except(group.LetsThrough(direction, from, to, port).Perhaps)))
                .OfType<GroupRule>().Select(rule => $"'{rule.Name}'").Distinct().ToArray();
            return rules.Length == 0
                ? $"security group '{path}' lets nothing of it {Word(direction)}"
                : $"security group '{path}', {(rules.Length == 1 ? "rule" : "rules")} {string.Join(" and ", rules)}, {(rules.Length == 1 ? "denies" : "deny")} it the way {Word(direction)}";
        }
    }

    // Somebody is meant who has one of the addresses, nobody knows which.
    internal static Answer IsAny(Admitted admitted, AddressSet? addresses) =>
        (addresses ?? AddressSet.Everybody).IsWithin(admitted.Surely) ? Answer.Yes
        : (addresses ?? AddressSet.Everybody).Intersect(admitted.Perhaps).IsEmpty ? Answer.No
        : Answer.CannotSay;

    // A site is meant with all of its addresses.
    private static Answer IsAll(Admitted admitted, AddressSet? addresses) => admitted.AdmitsAll(addresses!);

    private static string Word(TrafficDirection direction) => direction == TrafficDirection.Inbound ? "in" : "out";

    /// <summary>Where the public address of a target is, for who comes from a network: one of Azure's, and who speaks both protocols may go by either.</summary>
    internal static AddressSet PublicAddressesOf(ResourceView target, VirtualNetworkView network)
    {
        var comers = RuleAddresses.Comers(target);
        var isByIPv4 = comers.Equals(AddressSet.EverybodyByIPv4) || network.AddressSpace.Any(block => block.Value.Known is { } prefix ? prefix.Contains(':').ToAnswer() : Answer.CannotSay) == Answer.No;
        return AddressSet.Internet.Intersect(isByIPv4 ? AddressSet.EverybodyByIPv4 : comers);
    }

    // One that nobody has chosen is somewhere in the subnet.
    internal static AddressSet? AddressesOf(PrivateEndpointView endpoint, SubnetView? home)
    {
        var chosen = endpoint.Addresses.Known.Select(address => address.Address.Known is { } text ? AddressSet.Parse(text) : null).ToImmutableArray();
        return chosen.Length > 0 && !endpoint.Addresses.MayHoldMore && chosen.All(address => address is not null)
            ? AddressSet.Of(chosen.OfType<AddressSet>())
            : home?.AddressPrefix.Addresses;
    }
}
