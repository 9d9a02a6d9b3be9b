using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>The network of a gateway has the subnet that the gateway takes, and it is large enough.</summary>
internal sealed class GatewaySubnetOfGateway : Rule
{
    public const string Name = "GatewaySubnet";

    // "About VPN gateway configuration settings" and "About ExpressRoute virtual network gateways", 2026-11: /27 or larger; smaller ones only
    // for gateways of old.
    private const int LongestPrefix = 27;

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3006", "A gateway's network has no GatewaySubnet, or one that is too small", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var gateway in context.Graph.OfType(NetworkMember.Gateway))
        {
            if (gateway["Existing"].Is(true) != Answer.No || context.Graph.Resolve(gateway["VirtualNetwork"]) is not { } network)
                continue;

            // Subnets that are not set are left as they are: it may be there.
            var subnets = network["Subnets"];
            if (subnets.IsSet() == Answer.Yes && subnets.AnyItem(subnet => subnet["Name"].Is(Name)) == Answer.No)
                ReportMissing(context, gateway, network);
            else if (NetworkBlock.OfSubnets(network).FirstOrDefault(IsTooSmall) is { } small)
                ReportSmall(context, gateway, network, small);
        }
    }

    private static bool IsTooSmall(NetworkBlock subnet) =>
        string.Equals(subnet.Name, Name, StringComparison.OrdinalIgnoreCase) && subnet.Block is { Length: > LongestPrefix };

    private static void ReportMissing(RuleContext context, NodeView gateway, NodeView network) => context.Report(
        gateway,
        "VirtualNetwork",
        $"'{gateway.Path}' stands in the subnet '{Name}' of '{network.Path}', which has none: Azure puts a gateway into no other",
        data: FindingData.Of((FindingData.Target, network.Path), (FindingData.Nearest, FreeBlock(network) ?? "")));

    private static void ReportSmall(RuleContext context, NodeView gateway, NodeView network, NetworkBlock small) => context.Report(
        network,
        small.PropertyPath,
        $"Subnet '{small.Name}' ({small.Text}) of '{network.Path}' is small for '{gateway.Path}': Azure advises /{LongestPrefix} or larger, and it cannot grow while a gateway is in it",
        Severity.Warning);

    // The last block of the space that no subnet touches; null where a subnet is not known.
    private static string? FreeBlock(NodeView network)
    {
        var subnets = NetworkBlock.OfSubnets(network).ToArray();
        if (network["Subnets"].KnownItems().Count() != subnets.Length || subnets.Any(subnet => subnet.Block is null))
            return null;

        foreach (var space in NetworkBlock.OfSpace(network).Select(stated => stated.Block).OfType<AddressBlock>().Where(space => space.Length <= LongestPrefix).Reverse())
        {
            const uint size = 1u << (32 - LongestPrefix);
            var end = space.First + (uint)((1UL << (32 - space.Length)) - 1);
            for (ulong first = end - size + 1; first >= space.First && first <= end; first -= size)
            {
                var block = new AddressBlock((uint)first, LongestPrefix);
                if (!subnets.Any(subnet => subnet.Block!.Value.Overlaps(block)))
                    return block.ToString();
            }
        }

        return null;
    }
}
