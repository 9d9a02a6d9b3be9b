// complete
using IotVnetDsl;

// A user's records, classes, statics and helper methods.
public sealed record ClassParameters : Topology
{
    private const string Prefix = "plant";

    public override string Id => Names.Of(Prefix, "topology");
    public override ResourceGroup ResourceGroup => new(Names.Group, Region.EastUS);

    public StorageAccount Archive => Account("archive");
    public StorageAccount Backup => Account(suffix: "backup", kind: StorageKind.BlobStorage);
    public VirtualNetwork Network => new Addressing(7).Network(Prefix);

    private static StorageAccount Account(string suffix, StorageKind? kind = null) => new(Prefix + suffix) { Kind = kind };
}

internal static class Names
{
    public static readonly string Group = Of("rg", "plant");

    public static string Of(string first, string second) => string.Join("-", first, second).ToLowerInvariant();
}

internal sealed class Addressing(int block)
{
    private readonly int _block = block + 1;

    public VirtualNetwork Network(string name)
    {
        var space = $"10.{_block}.0.0/16";
        return new VirtualNetwork(name) { AddressSpace = [space], Subnets = [new Subnet("a", $"10.{block}.1.0/24")] };
    }
}
