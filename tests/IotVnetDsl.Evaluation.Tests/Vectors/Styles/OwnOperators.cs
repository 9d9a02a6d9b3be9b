// complete
using IotVnetDsl;

public readonly record struct Block(int Second, int Length = 16)
{
    public static Block operator +(Block block, int number) => block with { Second = block.Second + number };

    public static Block operator ++(Block block) => block + 1;

    public static Block operator /(Block block, int length) => block with { Length = length };

    public override string ToString() => $"10.{Second}.0.0/{Length}";
}

public sealed record OwnOperators : Topology
{
    public override string Id => "ownoperators";
    public override ResourceGroup ResourceGroup => new("rg-ownoperators", Region.EastUS);

    public VirtualNetwork A
    {
        get
        {
            var block = new Block(4);
            block += 2;
            var before = block++;
            ++block;
            block /= 24;
            return new("a" + before.Second) { AddressSpace = [$"{block}", $"{block + 1}"] };
        }
    }

    public StorageAccount B
    {
        get
        {
            Func<int>? counted = null;
            counted += () => 7;
            return new("b" + counted());
        }
    }
}
