// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record Spreads : Topology
{
    public override string Id => "spreads";
    public override ResourceGroup ResourceGroup => new("rg-spreads", Region.EastUS);

    private static readonly string[] Common = ["telemetry", "uploads"];
    private static ImmutableArray<string> Extra => ["archive"];
    private IEnumerable<Subnet> Services => [new("services", "10.0.2.0/24")];

    public StorageAccount Archive => new("spreads") { Containers = [.. Common, .. Extra, "own", .. Enumerable.Empty<string>()] };
    public VirtualNetwork Net => new("vnet")
    {
        AddressSpace = ["10.0.0.0/16", .. new[] { "10.1.0.0/16" }],
        Subnets = [new("endpoints", "10.0.1.0/24"), .. Services, .. new List<Subnet> { new("gateway", "10.0.255.0/27") }],
    };
    public ValueList<StorageAccount> Accounts => [.. Common.Select(name => new StorageAccount("acc" + name))];
}
