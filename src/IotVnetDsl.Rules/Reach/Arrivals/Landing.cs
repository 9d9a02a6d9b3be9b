using System.Collections.Immutable;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>A gateway, as a site sees it: which addresses do its connections lead to it?</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Network">The network that it stands in.</param>
/// <param name="Led">Whom connections lead there, whoever it is.</param>
/// <param name="Holds">Is somebody of the site among them?</param>
/// <param name="Words">For people.</param>
/// <param name="Needs">Paths of what it takes.</param>
internal sealed record Landing(VirtualNetworkGatewayView Gateway, VirtualNetworkView Network, Admitted Led, Answer Holds, string Words, ImmutableArray<string> Needs)
{
    /// <summary>The addresses of the sites by whose connections it arrives, as far as they say so.</summary>
    public AddressSet Behind { get; private init; } = AddressSet.Nobody;

    /// <summary>Words for a network that is peered with the gateway's.</summary>
    public string InPeered => Words.Replace($"gateway {Gateway.Name.Known}", $"gateway {Gateway.Name.Known} in {Network.Path} (peered)");

    public static Landing Of(
        LocationView site,
        VirtualNetworkGatewayView gateway,
        VirtualNetworkView network,
        Connections connections)
    {
        var led = connections.Led;
        var holds = IsAnyIn(led, site);
        // Where nobody is led there, none is the way.
        VirtualNetworkGatewayConnectionView[] taken = holds == Answer.No ? [] : [.. connections.Leading(site.Addresses)];
        var words = taken.Length > 0 ? string.Join(", ", taken.Select(connection => Way(gateway, connection)))
            : holds == Answer.No ? $"nothing joins {Ranges(site)} to gateway '{gateway.Path}'"
            : $"{Kind(gateway)} gateway {gateway.Name.Known}";
        return new Landing(gateway, network, led, holds, words, [gateway.Path, .. taken.Select(connection => connection.Path)])
        {
            Behind = AddressSet.Of(taken.Select(connection => connection.Site.Target<LocalNetworkGatewayView>()).OfType<LocalNetworkGatewayView>()
                .SelectMany(behind => behind.AddressSpace.Known).Select(block => block.Addresses).OfType<AddressSet>()),
        };
    }

    private static Answer IsAnyIn(Admitted led, LocationView site) => site.Addresses switch
    {
        null => led.Surely.Equals(AddressSet.Everybody) ? Answer.Yes : led.Perhaps.IsEmpty ? Answer.No : Answer.CannotSay,
        var addresses => !addresses.Intersect(led.Surely).IsEmpty ? Answer.Yes : addresses.Intersect(led.Perhaps).IsEmpty ? Answer.No : Answer.CannotSay,
    };

    private static string Way(VirtualNetworkGatewayView gateway, VirtualNetworkGatewayConnectionView connection) => gateway.Kind.Known == VirtualNetworkGatewayKind.ExpressRoute
        ? $"{Kind(gateway)} gateway {gateway.Name.Known}, circuit {NameOf(connection.Circuit)}"
        : $"{Kind(gateway)} gateway {gateway.Name.Known}, site {NameOf(connection.Site)}";

    private static string Kind(VirtualNetworkGatewayView gateway) => gateway.Kind.Known == VirtualNetworkGatewayKind.ExpressRoute ? "ExpressRoute" : "VPN";

    private static string? NameOf(ReferenceProperty reference) => reference.Target<ResourceView>()?.Name.Known ?? reference.Known?.Name.Text();

    /// <summary>The addresses of a site, for people.</summary>
    public static string Ranges(LocationView site) => string.Join(", ", site.AddressRanges.Known.Select(range => range.Value.Known).OfType<string>());
}
