using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>The network of a gateway has the subnet that the gateway takes, and it is large enough.</summary>
internal sealed class GatewaySubnetOfGateway : Rule
{
    // "About VPN gateway configuration settings" and "About ExpressRoute virtual network gateways", 2026-11: /27 or larger; smaller ones only
    // for gateways of old.
    private const int LongestPrefix = 27;

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3006", "A gateway's network has no GatewaySubnet, or one that is too small", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var gateway in context.Each<VirtualNetworkGatewayView>())
        {
            if (gateway.Existing.Is(true) != Answer.No || gateway.VirtualNetwork.Target<VirtualNetworkView>() is not { } network)
                continue;

            // What is not set is not there where the network is new, and left as it is where it is there already.
            if (network.Subnets.Any(subnet => subnet.Name.Is(ReservedSubnets.Gateways)) == Answer.No)
                ReportMissing(context, gateway, network);
            else if (network.Subnet(ReservedSubnets.Gateways)?.AddressPrefix is { Block.Length: > LongestPrefix } small)
                ReportSmall(context, gateway, network, small);
        }
    }

    private static void ReportMissing(RuleContext context, VirtualNetworkGatewayView gateway, VirtualNetworkView network) => context.Report(
        gateway.VirtualNetwork,
        $"'{gateway.Path}' stands in the subnet '{ReservedSubnets.Gateways}' of '{network.Path}', which has none: Azure puts a gateway into no other",
        network.Subnets.IsUnset() ? Severity.Warning : null,
        FindingData.Of((FindingData.Target, network.Path), (FindingData.Nearest, FreeBlock(network) ?? "")));

    private static void ReportSmall(RuleContext context, VirtualNetworkGatewayView gateway, VirtualNetworkView network, AddressPrefixView small) => context.Report(
        small,
        $"Subnet '{ReservedSubnets.Gateways}' ({small.Value.Known}) of '{network.Path}' is small for '{gateway.Path}': Azure advises /{LongestPrefix} or larger, and it cannot grow while a gateway is in it",
        Severity.Warning,
        FindingData.Of((FindingData.Nearest, new FreeBlocks(network).Around(small.Block!.Value, LongestPrefix))));

    // The last block of the space that no subnet touches; null where a subnet is not known.
    private static string? FreeBlock(VirtualNetworkView network)
    {
        var subnets = network.Subnets.Known.Select(subnet => subnet.AddressPrefix.Block).ToArray();
        if (subnets.Any(subnet => subnet is null))
            return null;

        foreach (var space in network.AddressSpace.Known.Select(stated => stated.Block).OfType<AddressBlock>().Where(space => space.Length <= LongestPrefix).Reverse())
        {
            const uint size = 1u << (32 - LongestPrefix);
            var end = space.First + (uint)((1UL << (32 - space.Length)) - 1);
            for (ulong first = end - size + 1; first >= space.First && first <= end; first -= size)
            {
                var block = new AddressBlock((uint)first, LongestPrefix);
                if (!subnets.Any(subnet => subnet!.Value.Overlaps(block)))
                    return block.ToString();
            }
        }

        return null;
    }
}
