// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record Site(string Name, int Block) : Module
{
    public override string Name { get; init; } = Name;
    public override Region? Region => Block > 5 ? Region.WestUS2 : null;
    public VirtualNetwork Net => new($"vnet-{Name}") { AddressSpace = [$"10.{Block}.0.0/16"], Subnets = [new("endpoints", $"10.{Block}.1.0/24")] };
    public IotHub Hub => new($"hub-{Name}");
    public IotHub Alias => Hub;
    public PrivateEndpoint Endpoint => new($"pe-{Name}", Hub, Net.Subnet("endpoints"));
    public Cell Inner => new(Name + "-cell");
}

public sealed record Cell : Module
{
    public Cell(string name) => Name = name;
    public override string Name { get; init; }
    public StorageAccount Store => new("store" + Name.Replace("-", ""));
}

public sealed record NestedModules : Topology
{
    public override string Id => "modules";
    public override ResourceGroup ResourceGroup => new("rg-modules", Region.EastUS);
    public Site Munich => new("munich", 1);
    public IEnumerable<Site> Sites => [new("oslo", 2), new("delhi", 6)];
}
