using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record UnknownSequences : Topology
{
    public override string Id => "unknown-sequences";
    public override ResourceGroup ResourceGroup => new("rg-unknown", Region.EastUS);
    private static IEnumerable<string> Machines => (Environment.GetEnvironmentVariable("IOTVNET_MACHINES") ?? "m1,m2").Split(',');
    private static bool Flag => Machines.Count() > 5;

    public StorageAccount Archive => new("archive") { Containers = ["fixed", .. Machines] };
    public IEnumerable<StorageAccount> Mixed => [new("known"), .. Machines.Select(name => new StorageAccount(name))];
    public IEnumerable<VirtualNetwork> Filtered => new[] { "a", "b" }.Where(name => name == "a" || Flag).Select(name => new VirtualNetwork(name));
    public IEnumerable<IotHub> Loop
    {
        get
        {
            yield return new("first");
            foreach (var machine in Machines)
                yield return new(machine);
            if (Flag)
                yield return new("flagged");
            yield return new("last");
        }
    }
    public IReadOnlyList<EventHubsNamespace> Listed
    {
        get
        {
            var list = new List<EventHubsNamespace> { new("start") };
            foreach (var machine in Machines)
                list.Add(new(machine));
            list.Add(new("end"));
            return list;
        }
    }
}
