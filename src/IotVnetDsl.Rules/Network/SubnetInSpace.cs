using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A subnet lies within the address space of its network.</summary>
internal sealed class SubnetInSpace : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3003", "A subnet lies outside its network's address space", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Graph.OfType("VirtualNetwork"))
        {
            var space = network["AddressSpace"];
            if (space.IsSet() != Answer.Yes)
                continue;

            foreach (var subnet in NetworkBlock.OfSubnets(network))
            {
                if (subnet.Block is { } block && space.AnyItem(item => Contains(item["Value"], block)) == Answer.No)
                {
                    context.Report(
                        network,
                        subnet.PropertyPath,
                        $"Subnet '{subnet.Name}' ({subnet.Text}) lies outside the address space of '{network.Path}' "
                            + $"({string.Join(", ", NetworkBlock.OfSpace(network).Select(stated => stated.Text))})");
                }
            }
        }
    }

    // A block of the space that is malformed may have been meant to contain anything.
    private static Answer Contains(GraphValue stated, AddressBlock subnet) => stated.Text() is { } text && AddressBlock.Parse(text) is { } space
        ? space.Contains(subnet).ToAnswer()
        : Answer.CannotSay;
}
