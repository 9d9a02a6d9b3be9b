using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Routes;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>
/// Who gets into a network: what is in it, what is in a network that is peered with it, and sites by its gateway, or by that of a peered
/// network which lets them through.
/// </summary>
public sealed class TopologyArrivals : ModelPart
{
    private readonly IReadOnlyList<VirtualNetworkGatewayView> _gateways;
    private readonly ILookup<string, VirtualNetworkGatewayConnectionView> _connections;
    private readonly Derived<Dictionary<string, Connections>> _connectionsOf;
    private readonly ILookup<(string From, string To), VirtualNetworkPeeringView> _peerings;
    private readonly ILookup<string, VirtualNetworkGatewayView> _gatewaysOf;
    private readonly ILookup<string, string> _peersWithGateways;
    private readonly Derived<string, JoinedSpace> _joined;
    private readonly RouteTables _routes;
    private readonly Answer _mayHoldMoreGateways;
    private readonly Answer _mayHoldMoreConnections;
    private readonly Answer _mayHoldMorePeerings;

    public TopologyArrivals(TopologyModel model) : base(model)
    {
        _gateways = model.All<VirtualNetworkGatewayView>();
        _routes = model.Part<RouteTables>();
        _connections = model.All<VirtualNetworkGatewayConnectionView>().ToLookup(connection => connection.Gateway.TargetPath ?? "", StringComparer.Ordinal);
        _peerings = model.All<VirtualNetworkPeeringView>().ToLookup(peering => (peering.VirtualNetwork.TargetPath ?? "", peering.RemoteVirtualNetwork.TargetPath ?? ""));
        _gatewaysOf = _gateways.ToLookup(gateway => gateway.VirtualNetwork.TargetPath ?? "", StringComparer.Ordinal);
        _peersWithGateways = _peerings.SelectMany(pair => new[] { pair.Key, (From: pair.Key.To, To: pair.Key.From) }).Where(pair => pair.From.Length > 0 && _gatewaysOf[pair.To].Any())
            .Distinct().ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        _mayHoldMoreGateways = model.MayHoldMore<VirtualNetworkGatewayView>().Or(Unplaced(_gatewaysOf[""].Any()));
        _mayHoldMoreConnections = model.MayHoldMore<VirtualNetworkGatewayConnectionView>().Or(Unplaced(_connections[""].Any()));
        _connectionsOf = new(model, () => _gateways.ToDictionary(gateway => gateway.Path, gateway => new Connections(_connections[gateway.Path], _mayHoldMoreConnections), StringComparer.Ordinal));
        var peers = _peerings.Where(pair => pair.Key.From.Length > 0 && pair.Key.To.Length > 0).ToLookup(pair => pair.Key.From, pair => pair.Key.To, StringComparer.Ordinal);
        _joined = new(model, path => model.Find(path) is VirtualNetworkView network
            ? new JoinedSpace([network, .. peers[path].Select(model.Find).OfType<VirtualNetworkView>().Where(peer => peer.Path != path && IsPeered(network, peer) == Answer.Yes)])
            : new JoinedSpace([]));
        _mayHoldMorePeerings = model.MayHoldMore<VirtualNetworkPeeringView>().Or(Unplaced(_peerings.Any(pair => pair.Key.From.Length == 0 || pair.Key.To.Length == 0)));
    }

    /// <summary>The peering of one direction; null where none is declared.</summary>
    public VirtualNetworkPeeringView? Peering(VirtualNetworkView from, VirtualNetworkView to) => _peerings[(from.Path, to.Path)].FirstOrDefault();

    /// <summary>Is there a peering of the one direction? In a network that others keep there may be one that the code does not show.</summary>
    public Answer HasPeering(VirtualNetworkView from, VirtualNetworkView to) =>
        Peering(from, to) is not null ? Answer.Yes : _mayHoldMorePeerings.Or(from.MayHoldWhatOthersKeep);

    /// <summary>Is there a gateway in the network?</summary>
    public Answer HasGateway(VirtualNetworkView network) => _gatewaysOf[network.Path].Any() ? Answer.Yes : _mayHoldMoreGateways.Or(network.MayHoldWhatOthersKeep);

    /// <summary>Is there a gateway anywhere?</summary>
    public Answer MayHaveGateway => _gateways.Count > 0 ? Answer.Yes : _mayHoldMoreGateways;

    /// <summary>
    /// Does traffic of a network get to another one? Peerings lead no further than to each other, and both directions are needed; where an appliance forwards it, or
    /// gateways of both are joined to something, others know.
    /// </summary>
    /// <param name="from">Of which.</param>
    /// <param name="to">To which.</param>
    /// <param name="subnet">From which subnet; null for any.</param>
    internal Step FromNetwork(VirtualNetworkView from, VirtualNetworkView to, SubnetView? subnet = null)
    {
        if (from.Path == to.Path)
            return Step.Of(StepKind.Arrival, Answer.Yes, "", from.Path);
        var holds = IsPeered(from, to);
        string?[] needs = [Peering(from, to)?.Path, Peering(to, from)?.Path];
        if (holds != Answer.No)
            return Step.Of(StepKind.Arrival, holds, $"by peering with {to.Path}", needs.OfType<string>());
        if (subnet is null ? from.Subnets.MayHoldMore || from.Subnets.Known.Any(any => _routes.MayForward(any, SpaceOf(to))) : _routes.MayForward(subnet, SpaceOf(to)))
            return Step.Of(StepKind.Arrival, Answer.CannotSay, $"if what routes of '{from.Path}' lead to forwards it to '{to.Path}'", from.Path);
        return AreJoined(from, to)
            ? Step.Of(StepKind.Arrival, Answer.CannotSay, $"if what gateways of '{from.Path}' are joined to leads to '{to.Path}'", from.Path)
            : Step.Of(StepKind.Arrival, Answer.No, WhyNotPeered(from, to), needs.OfType<string>());
    }

    // One circuit joins networks (https://learn.microsoft.com/azure/expressroute/virtual-network-connectivity-guidance, November 2026), and so may a site that both have.
    private bool AreJoined(VirtualNetworkView one, VirtualNetworkView other) => Leads(one, other) && Leads(other, one);

    private bool Leads(VirtualNetworkView from, VirtualNetworkView to) => _gatewaysOf[from.Path]
        .Concat(_peersWithGateways[from.Path].Where(peer => Model.Find(peer) is VirtualNetworkView remote && IsPeered(remote, from).And(Allows(Peering(remote, from))).And(Uses(Peering(from, remote))) != Answer.No).SelectMany(peer => _gatewaysOf[peer]))
        .Any(gateway => !_connectionsOf.Value[gateway.Path].Led.Perhaps.Intersect(SpaceOf(to)).IsEmpty);

    private static AddressSet SpaceOf(VirtualNetworkView network) => network.AddressSpace.MayHoldMore || network.AddressSpace.Known.Any(block => block.Addresses is null)
        ? AddressSet.Everybody
        : AddressSet.Of(network.AddressSpace.Known.Select(block => block.Addresses!));

    /// <summary>
    /// Does traffic of a site get into a network? Where no gateway is declared at all, how sites arrive is for others to know.
    /// </summary>
    public Step FromPremises(LocationView site, VirtualNetworkView to)
    {
        if (_gateways.Count == 0)
            return Step.Of(StepKind.Arrival, Answer.CannotSay, "");

        // Those of the network itself and of its peers; how far any other is says why not.
        var landings = _gatewaysOf[to.Path].Concat(_peersWithGateways[to.Path].SelectMany(peer => _gatewaysOf[peer])).DefaultIfEmpty(_gateways[0])
            .Select(gateway => (Gateway: gateway, Network: gateway.VirtualNetwork.Target<VirtualNetworkView>()))
            .Where(item => item.Network is not null)
            .Select(item => Landing.Of(site, item.Gateway, item.Network!, _connectionsOf.Value[item.Gateway.Path]))
            .ToArray();
        var ways = landings.Select(landing => Onward(landing, to)).ToArray();
        var mayBeMore = _mayHoldMoreGateways.Or(to.MayHoldWhatOthersKeep);
        var holds = ways.Select(way => way.Holds).Any().Or(mayBeMore);
        if (holds != Answer.No)
        {
            var best = ways.Where(way => way.Holds == Answer.Yes).DefaultIfEmpty(ways.FirstOrDefault(way => way.Holds == Answer.CannotSay)).Where(way => way is not null).ToArray();
            var words = string.Join("; ", best.Select(way => way!.Words));
            var needs = best.SelectMany(way => way!.Needs);
            if (site.Addresses is not { } addresses)
                return Step.Of(StepKind.Arrival, holds, words, needs);
            // Who is led there by none of them stays behind, and who is not answered has arrived in vain.
            var all = Led(addresses).AdmitsAll(addresses);
            if (all == Answer.No)
                return Step.Of(StepKind.Arrival, all, $"not all of {Landing.Ranges(site)} is led there: {words}", needs);
            var answered = new WayBack(_joined[to.Path]).To(site, landings.Where((_, index) => ways[index].Holds != Answer.No));
            return Step.Of(StepKind.Arrival, holds.And(all).And(answered.Holds), answered.Words.Length > 0 ? answered.Words : words, needs);
        }

        // What gets nearest says what is missing.
        return ways.OrderByDescending(way => way.Needs.Length).FirstOrDefault() ?? Step.Of(StepKind.Arrival, Answer.No, $"no gateway leads to '{to.Path}'");

        // Of these addresses: a gateway leads those of a thousand other sites.
        Admitted Led(AddressSet addresses) => Admitted.AnyOf(landings.Zip(ways, (landing, way) => (way.Holds, landing.Led.Among(addresses)) switch
        {
            (Answer.Yes, var led) => led,
            (Answer.No, _) => Admitted.Nobody,
            (_, var led) => new(AddressSet.Nobody, led.Perhaps),
        }).Concat(mayBeMore == Answer.No ? [] : [Admitted.Unknown]));
    }

    private Step Onward(Landing landing, VirtualNetworkView to)
    {
        if (landing.Network.Path == to.Path)
            return Step.Of(StepKind.Arrival, landing.Holds, landing.Words, [to.Path, .. landing.Needs]);
        if (landing.Holds == Answer.No)
            return Step.Of(StepKind.Arrival, Answer.No, landing.Words);

        var (there, back) = (Peering(landing.Network, to), Peering(to, landing.Network));
        var isPeered = IsPeered(landing.Network, to);
        var (allows, uses) = (Allows(there), Uses(back));
        var holds = landing.Holds.And(isPeered).And(allows).And(uses);
        // What arrives an appliance may take further.
        if (holds == Answer.No && landing.Network.Subnets.Known.Any(subnet => subnet.Name.Is(ReservedSubnets.Gateways) != Answer.No && _routes.MayForward(subnet, SpaceOf(to))))
            return Step.Of(StepKind.Arrival, Answer.CannotSay, $"if what routes of '{landing.Network.Path}' lead to forwards it to '{to.Path}'", [.. landing.Needs]);
        if (holds != Answer.No)
        {
            string?[] needs = [there?.Path, back?.Path];
            return Step.Of(StepKind.Arrival, holds, landing.InPeered, [.. landing.Needs, .. needs.OfType<string>()]);
        }

        if (isPeered == Answer.No)
            return Step.Of(StepKind.Arrival, Answer.No, $"sites arrive in '{landing.Network.Path}', and {WhyNotPeered(landing.Network, to)}", landing.Network.Path);
        string?[] missing = [allows == Answer.No ? $"AllowGatewayTransit of '{there!.Path}'" : null, uses == Answer.No ? $"UseRemoteGateways of '{back!.Path}'" : null];
        return Step.Of(
            StepKind.Arrival,
            Answer.No,
            $"sites arrive in '{landing.Network.Path}', which does not let them through to '{to.Path}': {string.Join(" and ", missing.OfType<string>())} missing",
            landing.Network.Path,
            to.Path);
    }

    private string WhyNotPeered(VirtualNetworkView from, VirtualNetworkView to)
    {
        var missing = new[] { (From: from, To: to), (From: to, To: from) }.Where(direction => HasPeering(direction.From, direction.To) == Answer.No).ToArray();
        return missing.Length switch
        {
            2 => $"'{from.Path}' and '{to.Path}' are not peered",
            1 => $"no peering leads from '{missing[0].From.Path}' to '{missing[0].To.Path}'",
            _ => $"the peering of '{from.Path}' and '{to.Path}' lets nothing pass: AllowVirtualNetworkAccess is false",
        };
    }

    private Answer IsPeered(VirtualNetworkView one, VirtualNetworkView other) => HasPeering(one, other).And(HasPeering(other, one)).And(Lets(one, other)).And(Lets(other, one));

    // What comes from the other network gets in unless the peering says otherwise.
    private Answer Lets(VirtualNetworkView from, VirtualNetworkView to) => Peering(from, to)?.AllowVirtualNetworkAccess.Is(false).Not() ?? Answer.CannotSay;

    private static Answer Allows(VirtualNetworkPeeringView? there) => there?.AllowGatewayTransit.Is(true) ?? Answer.CannotSay;

    private static Answer Uses(VirtualNetworkPeeringView? back) => back?.UseRemoteGateways.Is(true) ?? Answer.CannotSay;

    private static Answer Unplaced(bool isAny) => isAny ? Answer.CannotSay : Answer.No;
}
