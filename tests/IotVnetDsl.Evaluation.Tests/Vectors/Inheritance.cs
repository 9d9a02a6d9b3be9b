// complete
using IotVnetDsl;

// A base of the user's own: overrides, virtual members, members of the base that declare.
public abstract record PlantBase(string Plant) : Topology
{
    public override string Id => $"plant-{Plant}";
    public override ResourceGroup ResourceGroup => new($"rg-{Plant}", Where);

    protected virtual Region Where => Region.EastUS;

    public virtual StorageAccount Archive => new($"{Plant}archive");
}

public sealed record Inheritance() : PlantBase("berlin")
{
    protected override Region Where => Region.WestEurope;

    public override StorageAccount Archive => base.Archive with { SharedKeyAccess = false };
    public IotHub Hub => new($"{Plant}-hub");
}
