using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Network;

/// <summary>A public address belongs to one gateway.</summary>
internal sealed class PublicAddressOfTwo : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3038", "A public address of two gateways", Severity.Error);

    public override void Check(RuleContext context)
    {
        var index = context.Topology.Part<ReferenceIndex>();
        foreach (var address in context.Each<PublicIpAddressView>())
        {
            // What exists has its addresses already.
            var holders = index.To<VirtualNetworkGatewayView>(address).Select(gateway => (Gateway: (RegionalResourceView)gateway, gateway.PublicIpAddresses))
                .Concat(index.To<NatGatewayView>(address).Select(gateway => (Gateway: (RegionalResourceView)gateway, gateway.PublicIpAddresses)))
                .OrderBy(holder => holder.Gateway.Existing.Is(true) == Answer.No)
                .ToArray();
            foreach (var (gateway, addresses) in holders.Skip(1).Where(holder => holder.Gateway.Existing.Is(true) == Answer.No))
            {
                context.Report(
                    addresses.Known.First(reference => reference.TargetPath == address.Path),
                    $"'{gateway.Path}' takes '{address.Path}', which '{holders[0].Gateway.Path}' has: Azure gives an address to one (PublicIPAddressInUse)");
            }
        }
    }
}
