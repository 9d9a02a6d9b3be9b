using System.Globalization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>Who speaks BGP has a number that nobody keeps.</summary>
internal sealed class AutonomousSystem : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3035", "The number of an autonomous system that others keep", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var number in Numbers(context))
        {
            if (number.Known is { } asn && ReservedAsn.HolderOf(number.Self.Owner.Type, asn) is { } holder)
                context.Report(number, $"'{number.Self.Owner.Path}' states the number {asn.ToString(CultureInfo.InvariantCulture)}, which {holder} keeps: Azure refuses it");
        }
    }

    private static IEnumerable<NumberProperty> Numbers(RuleContext context) => context.Each<LocalNetworkGatewayView>().Select(site => site.Bgp.Asn)
        .Concat(context.Each<VirtualNetworkGatewayView>().Select(gateway => gateway.Bgp.Asn))
        .Concat(context.Each<ExpressRouteCircuitView>().Select(circuit => circuit.PrivatePeering.PeerAsn));
}
