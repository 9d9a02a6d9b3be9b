namespace IotVnetDsl.Rules.Network;

/// <summary>The subnets of a network do not overlap.</summary>
internal sealed class SubnetOverlap : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3002", "Subnets of a network overlap", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Graph.OfType("VirtualNetwork"))
        {
            var before = new List<NetworkBlock>();
            foreach (var subnet in NetworkBlock.OfSubnets(network).Where(subnet => subnet.Block is not null))
            {
                if (before.FirstOrDefault(other => other.Block!.Value.Overlaps(subnet.Block!.Value)) is { } overlapped)
                {
                    context.Report(
                        network,
                        subnet.PropertyPath,
                        $"Subnet '{subnet.Name}' ({subnet.Text}) of '{network.Path}' overlaps subnet '{overlapped.Name}' ({overlapped.Text})");
                }

                before.Add(subnet);
            }
        }
    }
}
