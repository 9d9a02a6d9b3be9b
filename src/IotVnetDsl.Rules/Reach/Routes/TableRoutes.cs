using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Routes;

/// <summary>
/// The routes of a table: of those that fit the most precise decides
/// (https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route, November 2026).
/// </summary>
internal sealed class TableRoutes
{
    // No service has a block as large as these: what its tag says is more precise.
    private const int ShorterThanTags = 8;

    private const string AllOfAzure = "AzureCloud";

    private readonly ImmutableArray<Route> _routes;

    public TableRoutes(RouteTableView table)
    {
        _routes = [.. table.Routes.Known.Select(route => new Route(route))];
        // Others may have put further routes into a table of theirs.
        IsKnown = !table.Routes.MayHoldMore && table.MayHoldWhatOthersKeep == Answer.No && _routes.All(route => route.IsKnown);
    }

    public bool IsKnown { get; }

    /// <summary>What decides about the public address of a service, the most precise first. Nobody knows which one of Azure's it is.</summary>
    public IEnumerable<Claim> ToPublicAddress(string targetType, bool isBuiltIn)
    {
        var tags = _routes.Where(route => route.Addresses is null).ToArray();
        var held = tags.Where(route => ServiceTags.Holds(route.Destination!, targetType, isBuiltIn)).OrderBy(route => route.Is(AllOfAzure)).FirstOrDefault();
        var (short_, long_) = (ByLength(route => route.Length <= ShorterThanTags), ByLength(route => route.Length > ShorterThanTags));
        return tags.Where(route => route != held && !(held is not null && route.Is(AllOfAzure))).Select(route => route.Claims(new(AddressSet.Nobody, AddressSet.Everybody), NextHop.Internet))
            .Concat(long_.Select(route => route.Claims(held is null ? Admitted.Exactly(route.Addresses!) : new(AddressSet.Nobody, route.Addresses!), NextHop.Internet)))
            .Concat(held is null ? [] : [held.Claims(Admitted.Everybody, NextHop.Internet)])
            .Concat(short_.Select(route => route.Claims(Admitted.Exactly(route.Addresses!), NextHop.Internet)));
    }

    /// <summary>
    /// What decides about a private endpoint, which has a route of its own for its address alone: a table's comes before that for this address, and where the
    /// policies of the endpoint's subnet say so for blocks within that of its network
    /// (https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy, November 2026).
    /// </summary>
    /// <param name="space">The block of the network that the endpoint is in; null where it is not known.</param>
    /// <param name="obeys">Do the policies say so?</param>
    public IEnumerable<Claim> ToEndpoint(AddressSet? space, Answer obeys) =>
        from route in ByLength(_ => true)
        let fits = route.IsOfOneAddress ? Answer.Yes : obeys.And(space is null ? Answer.CannotSay : route.Addresses!.IsWithin(space).ToAnswer())
        where fits != Answer.No
        select route.Claims(fits == Answer.Yes ? Admitted.Exactly(route.Addresses!) : new(AddressSet.Nobody, route.Addresses!), NextHop.VnetLocal);

    /// <summary>May a route send on what is for some of these, to an appliance or by a gateway?</summary>
    public bool MayForward(AddressSet to) =>
        _routes.Any(route => route.NextHop is NextHop.VirtualAppliance or NextHop.VirtualNetworkGateway && route.Addresses?.Intersect(to).IsEmpty == false);

    private IEnumerable<Route> ByLength(Func<Route, bool> of) => _routes.Where(route => route.Addresses is not null && of(route)).OrderByDescending(route => route.Length);

    /// <summary>What a route says about some addresses.</summary>
    /// <param name="Name">Of the route.</param>
    /// <param name="Addresses">Which.</param>
    /// <param name="Leads">Does it lead there, or nowhere? Null where that is for others to know.</param>
    public readonly record struct Claim(string Name, Admitted Addresses, bool? Leads);

    private sealed class Route(TableRouteView route)
    {
        public string? Destination { get; } = route.Destination.Known;

        public NextHop? NextHop { get; } = route.NextHop.Known;

        public bool IsKnown => NextHop is not null && (Addresses is not null || (Destination is [var first, ..] && char.IsLetter(first)));

        /// <summary>Null for a service tag.</summary>
        public AddressSet? Addresses { get; } = route.Destination.Known is { } text ? AddressSet.Parse(text) : null;

        /// <summary>Of its prefix.</summary>
        public int Length => Destination!.Split('/') is [_, var length] && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : IpAddress.Bits;

        public bool IsOfOneAddress => Addresses is { Ranges: [var only] } && only.First == only.Last;

        public bool Is(string tag) => tag.Equals(Destination, StringComparison.OrdinalIgnoreCase);

        public Claim Claims(Admitted addresses, NextHop straight) =>
            new(route.Name.Known ?? "", addresses, NextHop == straight ? true : NextHop == Views.Networks.NextHop.None ? false : null);
    }
}
