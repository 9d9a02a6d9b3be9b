using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Completion.Code;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Network;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Completion.Texts;

/// <summary>Blocks that are free in the network, where a subnet states its own: of the sizes of the subnets that it has, then of usual ones.</summary>
[ExportCompletionProvider(nameof(FreeBlockCompletion), LanguageNames.CSharp)]
public sealed class FreeBlockCompletion : TextCompletion
{
    // Azure keeps five addresses of each subnet, and takes none that is smaller than /29.
    private const int Kept = 5;
    private static readonly int[] UsualSizes = [24, 26, 27, 28];

    private protected override IEnumerable<Offer> Offers(TextPlace place, CancellationToken cancellation)
    {
        if (place.Argument?.Parameter(place.Model) is not { Name: nameof(SubnetView.AddressPrefix), ContainingType: var type } || !LibraryNames.IsLibraryType(type, "Subnet"))
            return [];

        return TopologyModels.Of(place.Model.Compilation, cancellation).Meant(MeantMember.Around(place.Literal, place.Model), "VirtualNetwork")
            .OfType<VirtualNetworkView>()
            .SelectMany(network => Free(network, place.Written));
    }

    private static IEnumerable<Offer> Free(VirtualNetworkView network, string written) => network.Subnets.Known
        .Select(subnet => subnet.AddressPrefix)
        .Where(prefix => prefix.Value.Known != written && prefix.Block is not null)
        .Select(prefix => prefix.Block!.Value.Length)
        .Concat(UsualSizes)
        .Distinct()
        .OrderBy(length => length)
        // Each is the first of its size: only one of them is taken.
        .Select(length => new FreeBlocks(network, moving: written).Next(length))
        .Where(block => block.Length > 0)
        .Select(block => new Offer(block, $"{AddressesOf(block)} addresses"));

    private static string AddressesOf(string block) =>
        ((1L << (32 - AddressBlock.Parse(block)!.Value.Length)) - Kept).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
