using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>The two links of a circuit's private peering have a block of four addresses each.</summary>
internal sealed class BlocksOfPeering : Rule
{
    private const int Length = 30;

    public override RuleDescriptor Descriptor { get; } = new("IVD3036", "Blocks of a private peering that Azure refuses", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var circuit in context.Each<ExpressRouteCircuitView>())
        {
            var (primary, secondary) = (circuit.PrivatePeering.Primary, circuit.PrivatePeering.Secondary);
            // A malformed one is the matter of another rule.
            foreach (var stated in new[] { primary, secondary })
            {
                if (stated.Block is { } block && block.Length != Length)
                    context.Report(stated, $"The private peering of '{circuit.Path}' states {block}: Azure takes a /{Length} for each of its two links");
            }

            if (primary.Block is { } one && secondary.Block is { } other && one.Overlaps(other))
                context.Report(secondary, $"The private peering of '{circuit.Path}' states {other} for its second link, which overlaps {one} of the first: each has a block of its own");
        }
    }
}
