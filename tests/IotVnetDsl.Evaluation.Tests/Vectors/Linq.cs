// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record Linq : Topology
{
    public override string Id => "linq";
    public override ResourceGroup ResourceGroup => new("rg-linq", Region.EastUS);

    private static readonly (string Name, int Block, bool Active)[] Sites = [("munich", 1, true), ("oslo", 2, false), ("delhi", 3, true)];

    public IEnumerable<VirtualNetwork> Networks => Sites
        .Where(site => site.Active)
        .OrderByDescending(site => site.Block)
        .Select((site, index) => new VirtualNetwork($"vnet-{site.Name}-{index}") { AddressSpace = [$"10.{site.Block}.0.0/16"] });

    public IReadOnlyList<StorageAccount> Accounts => Enumerable.Range(1, 2)
        .SelectMany(number => new[] { "a", "b" }, (number, letter) => new StorageAccount($"acc{letter}{number:D2}"))
        .Append(new StorageAccount("last"))
        .Prepend(new("first"))
        .ToList();

    public StorageAccount Summary => new("summary" + Sites.Count(site => site.Active) + Sites.Sum(site => site.Block) + Sites.Max(site => site.Block))
    {
        Containers = [.. Sites.Select(site => site.Name).Zip(Sites.Select(site => site.Block), (name, block) => name + block), Sites.First(site => !site.Active).Name + "-off"],
        SharedKeyAccess = Sites.Any(site => site.Block > 2) && !Sites.All(site => site.Active),
    };

    public StorageAccount Joined => new(string.Join("", Sites.Select(site => site.Name[..1].ToUpperInvariant()).Reverse().Distinct()).ToLowerInvariant() + "joined");
}
