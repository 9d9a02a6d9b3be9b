using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>An address block that a virtual network states, for itself or for a subnet.</summary>
/// <param name="PropertyPath">Where it stands: <c>AddressSpace[10.0.0.0/16]</c>, <c>Subnets[endpoints].AddressPrefix</c>.</param>
/// <param name="Name">Name of the subnet; null for a block of the network itself.</param>
/// <param name="Text">The block as stated.</param>
internal sealed record NetworkBlock(string PropertyPath, string? Name, string Text)
{
    /// <summary>The block, null where the text names none of IPv4.</summary>
    public AddressBlock? Block { get; } = AddressBlock.Parse(Text);

    public static IEnumerable<NetworkBlock> OfSubnets(NodeView network) => network["Subnets"].KnownItems()
        .Select(subnet => (subnet.Key, Text: subnet.Value["AddressPrefix"]["Value"].Text()))
        .Where(subnet => subnet.Text is not null)
        .Select(subnet => new NetworkBlock($"Subnets[{subnet.Key}].AddressPrefix", subnet.Key, subnet.Text!));

    public static IEnumerable<NetworkBlock> OfSpace(NodeView network) => network["AddressSpace"].KnownItems()
        .Select(item => (item.Key, Text: item.Value["Value"].Text()))
        .Where(item => item.Text is not null)
        .Select(item => new NetworkBlock($"AddressSpace[{item.Key}]", null, item.Text!));
}
