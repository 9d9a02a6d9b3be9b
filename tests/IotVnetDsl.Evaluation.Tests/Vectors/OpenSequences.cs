using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

// A spread of unknown length leaves the known items; a sequence of resources that is unknown opens its type.
public sealed record OpenSequences : Topology
{
    public override string Id => "open";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    private static IEnumerable<BlobContainer> More => Environment.GetEnvironmentVariables().Keys.Cast<string>().Take(1).Select(_ => new BlobContainer("more"));

    public StorageAccount Archive => new("archive") { Containers = ["first", .. More, "last"] };
    public IEnumerable<IotHub> Hubs => Environment.GetCommandLineArgs().Length < 0 ? [new("never")] : Array.Empty<IotHub>();
}
