using System.Buffers.Binary;
using System.Net;
using IotVnetDsl;

// Blocks are carved from a pool: by size, aligned, what is left over comes back; addresses as big-endian bytes.
public readonly struct Block : IComparable<Block>
{
    public uint Start { get; }
    public byte Length { get; }

    public Block(uint start, byte length)
    {
        if (length > 32)
            throw new ArgumentOutOfRangeException(nameof(length), length, "A prefix has at most 32 bits.");
        (Start, Length) = (start & Mask(length), length);
    }

    public long Size => 1L << (32 - Length);
    public uint End => (uint)(Start + Size - 1);
    public (Block Low, Block High) Halves => (new(Start, (byte)(Length + 1)), new(Start | (1u << (31 - Length)), (byte)(Length + 1)));
    public bool Contains(Block other) => Length <= other.Length && (other.Start & Mask(Length)) == Start;
    public int CompareTo(Block other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
    public static Block Parse(string text)
    {
        ReadOnlySpan<char> span = text;
        var slash = span.IndexOf('/');
        return new(BinaryPrimitives.ReadUInt32BigEndian(IPAddress.Parse(span[..slash]).GetAddressBytes()), byte.Parse(span[(slash + 1)..]));
    }
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Start);
        return $"{new IPAddress(bytes)}/{Length}";
    }
    private static uint Mask(byte length) => length == 0 ? 0 : uint.MaxValue << (32 - length);
}

public sealed class Pool
{
    private readonly SortedSet<Block> _free = [];
    public Pool(params IEnumerable<string> blocks)
    {
        foreach (var block in blocks)
            _free.Add(Block.Parse(block));
    }
    public Block Take(byte length)
    {
        var best = _free.Where(block => block.Length <= length).OrderByDescending(block => block.Length).ThenBy(block => block.Start).Cast<Block?>().FirstOrDefault() ?? throw new InvalidOperationException("The pool is empty.");
        _free.Remove(best);
        while (best.Length < length)
        {
            (best, var rest) = best.Halves;
            _free.Add(rest);
        }
        return best;
    }
    public IReadOnlyCollection<Block> Free => _free;
    public override string ToString() => string.Join(" ", _free);
}

public sealed record CarvedBlocks : Topology
{
    private static readonly (string Name, int Hosts)[] Wanted = [("core", 200), ("endpoints", 40), ("edge", 900), ("lab", 12)];

    public override string Id => "carved-blocks";
    public override ResourceGroup ResourceGroup => new("rg-carved", Region.WestEurope);

    private static byte LengthFor(int hosts)
    {
        byte length = 29;
        while ((1 << (32 - length)) - 5 < hosts)
            length--;
        return length;
    }

    public VirtualNetwork Network
    {
        get
        {
            var pool = new Pool("10.9.0.0/20", "10.9.64.0/26");
            var subnets = new List<Subnet>();
            foreach (var (name, hosts) in Wanted.OrderByDescending(wanted => wanted.Hosts))
                subnets.Add(new(name, pool.Take(LengthFor(hosts)).ToString()));
            return new("vnet-carved") { AddressSpace = ["10.9.0.0/20", "10.9.64.0/26"], Subnets = [.. subnets], Tags = [new("free", pool.ToString()), new("blocks", pool.Free.Count.ToString()), new("largest", pool.Free.Max(block => block.Size).ToString("N0"))] };
        }
    }

    private static IEnumerable<Block> Split(Block block, int length) => block.Length >= length ? [block] : [.. Split(block.Halves.Low, length), .. Split(block.Halves.High, length)];

    public IotHub Hub => new("hub-carved") { Sku = IotHubSku.S1, Capacity = Split(Block.Parse("10.1.0.0/22"), 24).Count(), Tags = [new("inside", Block.Parse("10.0.0.0/8").Contains(Block.Parse("10.200.0.0/16")).ToString()), new("end", new Block(Block.Parse("10.1.2.0/23").End, 32).ToString()), new("last", Split(Block.Parse("172.16.0.0/12"), 14).Last().ToString()), new("host", Block.Parse("10.1.2.77/24").ToString())] };
}
