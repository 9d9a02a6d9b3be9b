using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A NAT gateway serves subnets of one network.</summary>
internal sealed class NatGatewayOfTwo : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3042", "A NAT gateway of two networks", Severity.Error);

    public override void Check(RuleContext context)
    {
        var index = context.Topology.Part<ReferenceIndex>();
        foreach (var gateway in context.Each<NatGatewayView>())
        {
            var networks = index.To<VirtualNetworkView>(gateway)
                .Select(network => (Network: network, Subnets: network.Subnets.Known.Where(subnet => subnet.NatGateway.TargetPath == gateway.Path).ToArray()))
                .Where(user => user.Subnets.Length > 0);
            foreach (var (first, second) in Rivals.Refused(networks, user => user.Network))
            {
                foreach (var subnet in second.Subnets)
                {
                    context.Report(
                        subnet.NatGateway,
                        $"Subnet '{subnet.Name.Known}' of '{second.Network.Path}' has '{gateway.Path}', which subnets of '{first.Network.Path}' have: Azure gives a NAT gateway to one network (NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks)");
                }
            }
        }
    }
}
