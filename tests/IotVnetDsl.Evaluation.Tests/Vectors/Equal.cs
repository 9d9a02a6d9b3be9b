// complete
using IotVnetDsl;

// One resource declared by two properties with equal values is one node; the other path is an alias.
public sealed record Equal : Topology
{
    public override string Id => "equal";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    public StorageAccount First => new("archive") { Containers = ["c"] };
    public StorageAccount Second => new("archive") { Containers = ["c"] };
    public IotHub Hub => new("hub") { FileUpload = new(Second.Container("c")) };
}
