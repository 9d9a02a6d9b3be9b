using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A virtual network has addresses that are nobody else's: private ones.</summary>
internal sealed class PrivateAddressSpace : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3019", "The address range of a virtual network is public or reserved", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Graph.OfType("VirtualNetwork"))
        {
            foreach (var item in network["AddressSpace"].KnownItems())
            {
                // What is no block of IPv4 addresses is another rule's business.
                if (item.Value is RecordValue prefix && prefix["Value"].Text() is { } text && AddressBlock.Parse(text) is { } block && Fault(block) is { } fault)
                    context.Report(network, $"AddressSpace[{item.Key}]", $"'{network.Path}' has the addresses {text}: {fault}");
            }
        }
    }

    private static string? Fault(AddressBlock block) => NetworkRanges.RefusedIn(block) is { } refused
        ? $"Azure refuses {refused.Meaning} in a virtual network"
        : NetworkRanges.IsPrivate(block)
            ? null
            : "public addresses, whose owners cannot be reached from the network any more";
}
