// complete
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

// Collection expressions, spreads, LINQ, loops, iterators: resources in sequences are keyed by their names.
public sealed record Sequences : Topology
{
    private static readonly string[] Sites = ["munich", "oslo"];

    public override string Id => "sequences";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    public IReadOnlyList<StorageAccount> Archives => [.. Sites.Select(site => new StorageAccount(site + "archive"))];
    public IEnumerable<VirtualNetwork> Networks => Made();

    public StorageAccount Shared => new("shared")
    {
        Containers = [.. from site in Sites where site.Length > 4 select new BlobContainer(site), "all", .. Enumerable.Range(1, 2).Select(n => new BlobContainer($"part{n}"))],
    };

    private static IEnumerable<VirtualNetwork> Made()
    {
        for (var index = 0; index < Sites.Length; index++)
        {
            if (Sites[index] == "nowhere")
                continue;
            yield return new VirtualNetwork($"vnet-{Sites[index]}") { AddressSpace = [$"10.{index}.0.0/16"], Subnets = [] };
        }
    }
}
