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
            var holders = index.To<VirtualNetworkGatewayView>(address).Select(gateway => (Gateway: (RegionalResourceView)gateway, gateway.PublicIpAddresses))
                .Concat(index.To<NatGatewayView>(address).Select(gateway => (Gateway: (RegionalResourceView)gateway, gateway.PublicIpAddresses)));
            foreach (var (first, second) in Rivals.Refused(holders, holder => holder.Gateway))
            {
                context.Report(
                    second.PublicIpAddresses.Known.First(reference => reference.TargetPath == address.Path),
                    $"'{second.Gateway.Path}' takes '{address.Path}', which '{first.Gateway.Path}' has: Azure gives an address to one (PublicIPAddressInUse)");
            }
        }
    }
}
