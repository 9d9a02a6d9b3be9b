using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Arrivals;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Traffic;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>The ways of the declared clients into what they use, of the hubs to what they write to, and of services to what they work at. Here stands what a way needs.</summary>
public sealed class TopologyWays : ModelPart
{
    /// <summary>Endpoints that one name may lead to and that are looked at: with more, clients and endpoints would multiply.</summary>
    private const int MostCourses = 16;

    private readonly TopologyDoors _doors;
    private readonly TopologyNames _names;
    private readonly TopologyArrivals _arrivals;
    private readonly TopologyTraffic _traffic;
    private readonly TopologyRoutes _routes;
    private readonly Derived<Way[]> _ofHubs;
    private readonly Derived<Way[]> _ofServices;

    public TopologyWays(TopologyModel model) : base(model)
    {
        _doors = model.Part<TopologyDoors>();
        _names = model.Part<TopologyNames>();
        _arrivals = model.Part<TopologyArrivals>();
        _traffic = model.Part<TopologyTraffic>();
        _routes = model.Part<TopologyRoutes>();
        OfClients = model.All<ClientView>().SelectMany(ClientUse.Of).Select(Of).OfType<Way>().ToArray();
        _ofHubs = new(model, () => [.. model.Part<TopologyUses>().All.Select(new HubWays(model).Of).OfType<Way>()]);
        _ofServices = new(model, () => 
        [
            .. model.All<DeviceProvisioningServiceView>().SelectMany(service => ServiceWays.Of(service, _doors)),
            .. model.All<EventHubsNamespaceView>().SelectMany(CaptureUse.Of).Select(use => CaptureWays.Of(use, _doors)).OfType<Way>(),
            .. KeyUse.Of(model).Select(use => KeyWays.Of(use, _doors)).OfType<Way>(),
        ]);
    }

    public IReadOnlyList<Way> OfClients { get; }

    public IReadOnlyList<Way> OfHubs => _ofHubs.Value;

    /// <summary>Of provisioning services to their hubs, of captures to their accounts, and of what is encrypted with a key of one's own to its vault.</summary>
    public IReadOnlyList<Way> OfServices => _ofServices.Value;

    /// <summary>All of them.</summary>
    public IEnumerable<Way> All => OfClients.Concat(OfHubs).Concat(OfServices);

    /// <summary>The way of a client; null where it cannot be told from where it comes, or what it is.</summary>
    private Way? Of(ClientUse use)
    {
        if (_doors.Of(use.Target, use.Entrance) is not { } door)
            return null;
        var location = use.Client.Location;
        var names = Names(use);
        // From a subnet that is unknown, or to what has no private links, no name is asked.
        IEnumerable<Chain> courses = names is null ? [Publicly(use, door, "")] : names.Outcomes.Take(MostCourses).Select(outcome => outcome switch
        {
            { Endpoint: { } endpoint } => Privately(use, outcome, endpoint, names),
            { IsPublic: true } => Publicly(use, door, outcome.Words),
            { IsKnown: false } => new Chain(Goes.Privately, [Step.Of(StepKind.Name, Answer.CannotSay, "")]),
            _ => new Chain(Goes.Nowhere, [Step.Of(StepKind.Name, Answer.No, outcome.Words)]),
        });
        if (names?.Outcomes.Length - MostCourses is { } more and > 0)
            courses = courses.Append(new Chain(Goes.Privately, [Step.Of(StepKind.Name, Answer.CannotSay, $"{more} more private endpoints")]));
        // Who does not get to its name servers gets to nothing that has a name.
        Step[] asking = [.. Asking(use)];
        return location.Kind.Known is null ? null
            : new Way(Place(location), use.To, use.Target, [.. courses.Select(course => course with { Steps = course.Steps.AddRange(asking) })]) { OfClient = use, Names = names };
    }

    private Resolution? Names(ClientUse use) => Ask(use) is not { } asked ? null : use.Client.Location switch
    {
        { Kind.Known: LocationKind.OnPremises } location => _names.OnPremises(location, asked),
        { Kind.Known: LocationKind.Subnet } location when location.Subnet.Target<VirtualNetworkView>() is { } network => _names.In(network, asked),
        _ => null,
    };

    // Of a site others know how it asks.
    private IEnumerable<Step> Asking(ClientUse use)
    {
        var location = use.Client.Location;
        if (location.Kind.Known != LocationKind.Subnet || location.Subnet.Target<VirtualNetworkView>() is not { } network)
            return [];
        if (_names.ResolverOf(network) is { } resolver)
            return _traffic.ToResolver(location, resolver, Answer.Yes);
        Step[] asking = _traffic.ToNameServers(location, network) is { } step ? [step] : [];
        return Ask(use) is { } asked && _names.ForwardingOf(network, asked) is var (ruleset, answering) ? asking.Concat(_traffic.ToResolver(ruleset, answering)) : asking;
    }

    private Step Arriving(LocationView location, VirtualNetworkView to) => location.Kind.Known == LocationKind.OnPremises
        ? _arrivals.FromPremises(location, to)
        : _arrivals.FromNetwork(location.Subnet.Target<VirtualNetworkView>()!, to, Model.Part<TopologySubnets>().Of(location.Subnet));

    private Chain Privately(ClientUse use, Outcome outcome, PrivateEndpointView endpoint, Resolution names)
    {
        var arrival = endpoint.Subnet.Target<VirtualNetworkView>() is { } network
            ? Arriving(use.Client.Location, network)
            : Step.Of(StepKind.Arrival, Answer.CannotSay, "");
        var zones = _names.ZonesOf(endpoint).Count();
        string?[] words = [$"private endpoint {endpoint.Name.Known}", zones > 0 ? zones == 1 ? "1 zone" : $"{zones} zones" : null, outcome.Words.Length > 0 ? outcome.Words : null];
        return new Chain(
            Goes.Privately,
            [
                arrival,
                .. _traffic.ToEndpoint(use.Client.Location, endpoint, use.Entrance, arrival.Holds),
                .. _routes.ToEndpoint(use.Client.Location, endpoint) is { } routed ? [routed] : (Step[])[],
                Step.Of(StepKind.Name, names.IsSettled ? Answer.Yes : Answer.CannotSay, string.Join(", ", words.OfType<string>()), [endpoint.Path, .. outcome.Needs]),
                Step.Of(StepKind.Approval, endpoint.Approval.IsSet() == Answer.No ? Answer.Yes : Answer.CannotSay, endpoint.Approval.IsSet() == Answer.Yes ? "once it is approved" : ""),
            ]);
    }

    private Chain Publicly(ClientUse use, Door door, string names)
    {
        var step = PublicWay.Of(use.Client.Location, door);
        // How it would get in says nothing where it does not get out.
        Step[] leaving = [.. new[] { _traffic.ToPublicAddress(use.Client.Location, use.Target, use.Entrance), _routes.ToPublicAddress(use.Client.Location, use.Target, use.Entrance) }.OfType<Step>()];
        var chain = new Chain(Goes.Publicly, [leaving.Any(left => left.Holds == Answer.No) && step.Holds != Answer.No ? step with { Words = "" } : step, .. leaving]);
        // Who is refused by the public address wants the private one: why the name does not lead there says more.
        return chain.Broken is { } broken && names.Length > 0
            ? new Chain(Goes.Publicly, [Step.Of(StepKind.Name, Answer.Yes, ""), .. chain.Steps.Replace(broken, broken with { Words = $"{names}, and {broken.Words}" })])
            : chain;
    }

    /// <summary>The name that a use asks for; null for what has no private links.</summary>
    internal Asked? Ask(ClientUse use)
    {
        var usual = PrivateLinks.Find(use.Target.Type, null);
        var carried = _names.EndpointsOf(use.Target)
            .Select(endpoint => endpoint.SubResource.IsUnset() ? usual : endpoint.SubResource.Name.Known is { } name ? PrivateLinks.Find(use.Target.Type, name) : null)
            .OfType<PrivateLinkSubResource>().ToArray();
        // Who uses an account may want any of its services; who uploads files wants blobs.
        var meant = use.UploadOf is not null || carried.Length == 0 || carried.Any(sub => sub.Name == usual?.Name) ? usual : carried[0];
        return Asked.Of(use.Target, meant, use.Entrance);
    }

    private static string Place(LocationView location) => location.Kind.Known switch
    {
        LocationKind.OnPremises => $"on-premises {Ranges(location)}".TrimEnd(),
        LocationKind.Subnet => location.Subnet is { TargetPath: { } network, ChildKey: { } subnet } ? $"{network}/{subnet}" : "a subnet",
        _ => Ranges(location) is { Length: > 0 } ranges ? $"the internet {ranges}" : "the internet",
    };

    private static string Ranges(LocationView location) => string.Join(", ", location.AddressRanges.Known.Select(range => range.Self.Key));
}
