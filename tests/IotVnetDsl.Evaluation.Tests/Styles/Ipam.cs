using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Numerics;
using IotVnetDsl;

// Address planning over any unsigned number: blocks that are split, allocators with free lists, alignment, summaries.
public readonly record struct Block<T>(T Start, int Length) where T : IBinaryInteger<T>, IUnsignedNumber<T>
{
    public static int Width => int.CreateChecked(T.PopCount(T.AllBitsSet));
    public T Size => T.One << (Width - Length);
    public T Last => Start + (Size - T.One);
    public bool Contains(Block<T> other) => other.Length >= Length && other.Start >= Start && other.Last <= Last;
    public IEnumerable<Block<T>> Split(int length)
    {
        var step = T.One << (Width - length);
        for (var (start, left) = (Start, 1 << (length - Length)); left > 0; left--, start += step)
            yield return new(start, length);
    }
    public (Block<T> Low, Block<T> High) Halves() => (new(Start, Length + 1), new(Start + (Size >> 1), Length + 1));
}

public static class V4
{
    public static Block<uint> Parse(string text)
    {
        var slash = text.IndexOf('/');
        Span<byte> bytes = stackalloc byte[4];
        IPAddress.Parse(text[..slash]).TryWriteBytes(bytes, out _);
        var length = int.Parse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return new(BinaryPrimitives.ReadUInt32BigEndian(bytes) & (length == 0 ? 0 : uint.MaxValue << (32 - length)), length);
    }
    public static string Text(this Block<uint> block) => $"{block.Start >> 24}.{(block.Start >> 16) & 255}.{(byte)(block.Start >> 8)}.{block.Start & 0xFF}/{block.Length}";
}

public sealed class Allocator(Block<uint> space)
{
    private readonly SortedSet<(int Length, uint Start)> _free = [(space.Length, space.Start)];
    private readonly Dictionary<string, Block<uint>> _given = new(StringComparer.OrdinalIgnoreCase);

    public Block<uint> this[string name] => _given[name];
    public int Free => _free.Count;

    public Allocator Give(string name, int length)
    {
        var best = _free.Where(free => free.Length <= length).MaxBy(free => (free.Length, -(long)free.Start));
        if (best == default)
            throw new InvalidOperationException($"no room for {name}");
        _free.Remove(best);
        var block = new Block<uint>(best.Start, best.Length);
        while (block.Length < length)
        {
            (block, var rest) = block.Halves();
            _free.Add((rest.Length, rest.Start));
        }
        _given.Add(name, block);
        return this;
    }
}

public sealed record Ipam : Topology
{
    private static readonly Block<uint> Space = V4.Parse("10.64.0.0/12");

    private readonly Allocator _allocator = new Allocator(V4.Parse("10.77.3.9/16")).Give("core", 24).Give("edge", 26).Give("lab", 18).Give("tail", 26);

    public override string Id => "ipam";
    public override ResourceGroup ResourceGroup => new("rg-ipam", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-ipam") { AddressSpace = ["10.77.0.0/16"], Subnets = [.. new[] { "core", "EDGE", "lab", "tail" }.Select(name => new Subnet(name.ToLowerInvariant(), _allocator[name].Text()))] };
    public VirtualNetwork Split => new("vnet-split") { AddressSpace = [.. Space.Split(14).Skip(1).Take(2).Select(block => block.Text())], Subnets = [.. Space.Split(14).ElementAt(1).Split(16).Zip(["a", "b", "c"], (block, name) => new Subnet(name, block.Split(24).Last().Text()))] };
    public IotHub Hub
    {
        get
        {
            string full;
            try
            {
                var small = new Allocator(V4.Parse("192.168.0.0/30"));
                small.Give("a", 31).Give("b", 31).Give("c", 32);
                full = "room";
            }
            catch (InvalidOperationException exception)
            {
                full = exception.Message;
            }
            return new("hub-ipam") { Sku = IotHubSku.S1, Capacity = _allocator.Free, Tags = [new("full", full), new("wide", $"{Block<ushort>.Width}{Block<ulong>.Width}"), new("last", new Block<ushort>(256, 10).Last.ToString(CultureInfo.InvariantCulture)), new("inside", $"{Space.Contains(V4.Parse("10.77.0.0/16"))}{Space.Contains(V4.Parse("10.80.0.0/16"))}"), new("zero", V4.Parse("1.2.3.4/0").Text()), new("log", $"{BitOperations.Log2(Space.Size)} {uint.Log2(9)} {uint.IsPow2(64)} {uint.LeadingZeroCount(1)}")] };
        }
    }
}
