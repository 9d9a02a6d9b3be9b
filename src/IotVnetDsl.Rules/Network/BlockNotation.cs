using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>Address blocks are written as Azure takes them.</summary>
internal sealed class BlockNotation : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3001", "An address block is malformed or has host bits set", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var stated in Blocks(context))
            Check(context, stated, stated.Value.Known);
        foreach (var address in ClientsRanges(context, isOnInternet: true))
            Check(context, address, address.Value.Known is { } text && !text.Contains("/") ? text + "/32" : address.Value.Known);
        foreach (var destination in Destinations(context))
            Check(context, destination, destination.Known);
    }

    private static IEnumerable<AddressPrefixView> Blocks(RuleContext context) => context.Each<VirtualNetworkView>()
        .SelectMany(network => network.AddressSpace.Known.Concat(network.Subnets.Known.Select(subnet => subnet.AddressPrefix)))
        .Concat(context.Each<LocalNetworkGatewayView>().SelectMany(site => site.AddressSpace.Known))
        .Concat(context.Each<ExpressRouteCircuitView>().SelectMany(circuit => new[] { circuit.PrivatePeering.Primary, circuit.PrivatePeering.Secondary }))
        .Concat(ClientsRanges(context, isOnInternet: false));

    // On the internet a client may have a single address.
    private static IEnumerable<AddressPrefixView> ClientsRanges(RuleContext context, bool isOnInternet) => context.Each<ClientView>()
        .Where(client => client.Location.Kind.Is(LocationKind.Internet) == isOnInternet.ToAnswer())
        .SelectMany(client => client.Location.AddressRanges.Known);

    // Instead of a block, a route may name a service of Azure.
    private static IEnumerable<TextProperty> Destinations(RuleContext context) => context.Each<RouteTableView>()
        .SelectMany(table => table.Routes.Known)
        .Select(route => route.Destination)
        .Where(destination => destination.Known is { Length: > 0 } text && char.IsDigit(text[0]));

    private static void Check<T>(RuleContext context, T stated, string? text) where T : IProperty
    {
        // IPv6 is not ours to judge.
        if (text is null || text.Contains(":"))
            return;

        var owner = stated.Self.Owner.Path;
        if (AddressBlock.Parse(text) is not { } block)
        {
            context.Report(stated, $"'{owner}' states '{text}', which is no address block: write one as 10.20.0.0/16");
        }
        else if (AddressBlock.HasHostBits(text))
        {
            context.Report(
                stated,
                $"'{owner}' states '{text}', whose address has bits beyond its prefix: the block is {block}",
                data: FindingData.Of((FindingData.Nearest, block.ToString()), (FindingData.Value, text)));
        }
    }
}
