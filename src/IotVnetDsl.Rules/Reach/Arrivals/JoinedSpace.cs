using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>The addresses that a network has, and those that surely peered ones have: what is for them stays among the networks.</summary>
internal sealed class JoinedSpace
{
    private readonly (VirtualNetworkView Network, AddressSet Space)[] _networks;

    /// <param name="networks">The network, then its peers; none where it is not known.</param>
    public JoinedSpace(IEnumerable<VirtualNetworkView> networks)
    {
        _networks = [.. networks.Select(network => (network, AddressSet.Of(network.AddressSpace.Known.Select(block => block.Addresses).OfType<AddressSet>())))];
        All = AddressSet.Of(_networks.Select(network => network.Space));
        HasRoutes = _networks.Take(1).Select(network => network.Network.Subnets.Any(subnet => subnet.RouteTable.IsSet())).Any();
    }

    public AddressSet All { get; }

    /// <summary>Those of the network itself.</summary>
    public AddressSet Own => _networks.Length > 0 ? _networks[0].Space : AddressSet.Nobody;

    /// <summary>Has a subnet of the network routes of its own, which come before those of Azure?</summary>
    public Answer HasRoutes { get; }

    /// <summary>The path of the network that has some of the addresses.</summary>
    public string Keeper(AddressSet addresses) => _networks.First(network => !network.Space.Intersect(addresses).IsEmpty).Network.Path;
}
