using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Arrivals;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Routes;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Reach.Traffic;

/// <summary>Where the route tables of clients' subnets send what leaves them.</summary>
public sealed class TopologyRoutes : ModelPart
{
    private readonly RouteTables _tables;
    private readonly TopologySubnets _subnets;

    public TopologyRoutes(TopologyModel model) : base(model) => (_tables, _subnets) = (model.Part<RouteTables>(), model.Part<TopologySubnets>());

    /// <summary>Does a client in a subnet get out to the public address of what it uses? Null where no route of one's own is on the way.</summary>
    internal Step? ToPublicAddress(LocationView client, ResourceView target, Entrance entrance)
    {
        // What goes by a service endpoint no table leads elsewhere.
        if (client.Kind.Known != LocationKind.Subnet || _subnets.Of(client.Subnet) is not { } subnet || _subnets.HasServiceEndpoint(client.Subnet, target.Type) is var isStraight && isStraight == Answer.Yes)
            return null;
        var to = TopologyTraffic.PublicAddressesOf(target, client.Subnet.Target<VirtualNetworkView>()!);
        var step = At(client.Subnet, subnet, to, routes => routes.ToPublicAddress(target.Type, entrance == Entrance.BuiltInEndpoint));
        return step is { Holds: Answer.No } && isStraight == Answer.CannotSay ? step with { Holds = Answer.CannotSay } : step;
    }

    /// <summary>Does a client in a subnet get to a private endpoint? Null where no route of one's own is on the way.</summary>
    internal Step? ToEndpoint(LocationView client, PrivateEndpointView endpoint)
    {
        if (client.Kind.Known != LocationKind.Subnet || _subnets.Of(client.Subnet) is not { } subnet)
            return null;
        var home = _subnets.Of(endpoint.Subnet);
        var obeys = home is null ? Answer.CannotSay
            : home.PrivateEndpointNetworkPolicies.Is(PrivateEndpointNetworkPolicies.Enabled).Or(home.PrivateEndpointNetworkPolicies.Is(PrivateEndpointNetworkPolicies.RouteTableEnabled));
        var addresses = TopologyTraffic.AddressesOf(endpoint, home);
        var space = endpoint.Subnet.Target<VirtualNetworkView>()?.AddressSpace.Known.Select(block => block.Addresses).OfType<AddressSet>()
            .FirstOrDefault(block => addresses?.IsWithin(block) == true);
        var step = At(client.Subnet, subnet, addresses, routes => routes.ToEndpoint(space, obeys));
        // Whether the endpoint's subnet obeys them is as much of it as they are.
        return step is { Needs.Length: > 0 } && endpoint.Subnet is { TargetPath: { } network, ChildKey: { } key }
            ? step with { Needs = [.. step.Needs.Append(LogicalPath.Child(network, nameof(VirtualNetworkView.Subnets), key)).Distinct()] }
            : step;
    }

    private Step? At(ReferenceProperty at, SubnetView subnet, AddressSet? to, Func<TableRoutes, IEnumerable<TableRoutes.Claim>> claims)
    {
        if (subnet.RouteTable.IsUnset())
            return null;
        if (_tables.Of(subnet) is not { } routes)
            return Step.Of(StepKind.Traffic, Answer.CannotSay, $"if the routes of '{at.TargetPath}/{at.ChildKey}' lead there");
        var (path, ranked) = (subnet.RouteTable.TargetPath!, claims(routes).ToArray());
        var led = ranked.AsEnumerable().Reverse().Aggregate(Admitted.Everybody, (below, claim) => below.Overruled(claim.Addresses, claim.Leads));
        var holds = TopologyTraffic.IsAny(led, to);
        string[] needs = [LogicalPath.Child(at.TargetPath!, nameof(VirtualNetworkView.Subnets), at.ChildKey!), path];
        if (holds == Answer.Yes)
            return Step.Of(StepKind.Traffic, Answer.Yes, "", needs);
        var deciding = ranked.Where(claim => claim.Leads != true && !claim.Addresses.Perhaps.Intersect(to ?? AddressSet.Everybody).IsEmpty).ToArray();
        var names = $"{(deciding.Length == 1 ? "route" : "routes")} {string.Join(" and ", deciding.Select(claim => $"'{claim.Name}'"))} of '{path}'";
        return Step.Of(
            StepKind.Traffic,
            holds,
            holds == Answer.No ? $"{names} {(deciding.Length == 1 ? "drops" : "drop")} what is for it"
                : deciding.All(claim => claim.Leads == false) ? $"unless {names} {(deciding.Length == 1 ? "drops" : "drop")} it"
                : $"if what {names} {(deciding.Length == 1 ? "leads" : "lead")} to lets it through",
            needs);
    }
}
