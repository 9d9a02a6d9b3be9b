using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>The address ranges of a network have no address in common.</summary>
internal sealed class BlocksOfNetwork : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3031", "Address ranges of one network overlap", Severity.Error);

    public override void Check(RuleContext context)
    {
        // What others have made, Azure has taken.
        foreach (var network in context.Each<VirtualNetworkView>().Where(network => network.Existing.Is(true) == Answer.No))
            Check(context, network);
    }

    // By first address, each is held against the one before it that reaches furthest: two blocks overlap only if one contains the other.
    private static void Check(RuleContext context, VirtualNetworkView network)
    {
        var ranges = network.AddressSpace.Known
            .Select((stated, index) => (Stated: stated, stated.Block, Index: index))
            .Where(item => item.Block is not null)
            .OrderBy(item => item.Block!.Value.First).ThenBy(item => item.Block!.Value.Length).ThenBy(item => item.Index);
        (AddressPrefixView Stated, Addresses.AddressBlock? Block, int Index)? furthest = null;
        foreach (var item in ranges)
        {
            if (furthest is not { } before || !before.Block!.Value.Overlaps(item.Block!.Value))
            {
                furthest = item;
            }
            // Of one range that stands there twice nobody says what Azure does.
            else if (before.Block != item.Block)
            {
                var (first, second) = before.Index < item.Index ? (before, item) : (item, before);
                context.Report(second.Stated, $"The range {second.Stated.Value.Known} of '{network.Path}' overlaps its range {first.Stated.Value.Known}: Azure takes no range that overlaps another of the same network");
            }
        }
    }
}
