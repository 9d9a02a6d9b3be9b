using System;
using System.IO;
using IotVnetDsl;

// What only execution knows stays unknown, and only that.
public sealed record Environments : Topology
{
    public override string Id => "environments";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    public StorageAccount Archive => new("archive" + Environment.ProcessorCount) { SharedKeyAccess = false };
    public StorageAccount Dated => new("dated") { Containers = ["a", DateTime.UtcNow.Year.ToString()] };
    public IotHub Hub => new("hub") { Capacity = Path.DirectorySeparatorChar == 'x' ? 1 : 2, Identity = Identity.SystemAssigned };
}
