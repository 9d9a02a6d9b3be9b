using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A virtual network has addresses that are nobody else's: private ones.</summary>
internal sealed class PrivateAddressSpace : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3019", "The address range of a virtual network is public or reserved", Severity.Warning);

    public override void Check(RuleContext context)
    {
        // What others have chosen, they know.
        foreach (var network in context.Each<VirtualNetworkView>().Where(network => network.Existing.Is(true) == Answer.No))
        {
            foreach (var stated in network.AddressSpace.Known)
            {
                // What is no block of IPv4 addresses is another rule's business.
                if (stated.Block is { } block && Fault(block) is { } fault)
                    context.Report(stated, $"'{network.Path}' has the addresses {stated.Value.Known}: {fault}");
            }
        }
    }

    private static string? Fault(AddressBlock block) => NetworkRanges.RefusedIn(block) is { } refused
        ? $"Azure refuses {refused.Meaning} in a virtual network"
        : NetworkRanges.IsPrivate(block)
            ? null
            : "public addresses, whose owners cannot be reached from the network any more";
}
