using IotVnetDsl.Rules.Addresses;
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
        {
            // Of one range that stands there twice nobody says what Azure does.
            foreach (var (first, second) in OverlappingBlocks.Of(network.AddressSpace.Known, range => range.Block).Where(pair => pair.First.Block != pair.Second.Block))
                context.Report(second, $"The range {second.Value.Known} of '{network.Path}' overlaps its range {first.Value.Known}: Azure takes no range that overlaps another of the same network");
        }
    }
}
