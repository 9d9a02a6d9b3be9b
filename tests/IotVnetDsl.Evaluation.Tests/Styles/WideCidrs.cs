using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using IotVnetDsl;

// Address arithmetic as people write it: BinaryPrimitives over spans, bit shifting, IPNetwork, a struct of its own with a parse and a cursor.
public readonly record struct Cidr(uint Network, int Length)
{
    public uint Mask => Length == 0 ? 0 : uint.MaxValue << (32 - Length);
    public uint Size => 1u << (32 - Length);
    public uint Last => Network | ~Mask;
    public static Cidr Parse(string text)
    {
        var slash = text.IndexOf('/');
        Span<byte> bytes = stackalloc byte[4];
        IPAddress.Parse(text[..slash]).TryWriteBytes(bytes, out _);
        var length = int.Parse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return new(BinaryPrimitives.ReadUInt32BigEndian(bytes), length);
    }
    public bool Contains(Cidr other) => other.Length >= Length && (other.Network & Mask) == Network;
    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);
    public IEnumerable<Cidr> Split(int length) { for (ulong at = Network; at <= Last; at += 1ul << (32 - length)) yield return new((uint)at, length); }
    public Cidr Nth(int length, int index) => new(checked(Network + (uint)index * (1u << (32 - length))), length);
    public string Address
    {
        get
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, Network);
            return new IPAddress(bytes).ToString();
        }
    }
    public override string ToString() => $"{Network >> 24}.{Network >> 16 & 0xFF}.{Network >> 8 & 255}.{(byte)Network}/{Length}";
    public static implicit operator AddressPrefix(Cidr cidr) => cidr.ToString();
}

public sealed class Allocator(Cidr block)
{
    private uint _next = block.Network;
    public Cidr Take(int length)
    {
        var size = 1u << (32 - length);
        _next = (_next + size - 1) & ~(size - 1);
        if (_next > block.Last)
            throw new InvalidOperationException($"{block} is full");
        var taken = new Cidr(_next, length);
        _next += size;
        return taken;
    }
    public uint Left => block.Last - _next + 1;
}

public sealed record WideCidrs : Topology
{
    private static readonly Cidr Block = Cidr.Parse("10.20.0.0/16");

    public override string Id => "wide-cidrs";
    public override ResourceGroup ResourceGroup => new("rg-cidr", Region.WestEurope);
    public VirtualNetwork Network
    {
        get
        {
            var allocator = new Allocator(Block);
            (string Name, int Length)[] wanted = [("gw", 27), ("core", 22), ("edge", 24), ("lab", 26)];
            var subnets = wanted.OrderBy(pair => pair.Length).Select(pair => new Subnet(pair.Name, allocator.Take(pair.Length))).ToList();
            string full;
            try { full = $"{allocator.Take(15)}"; }
            catch (InvalidOperationException fault) { full = fault.Message; }
            return new("vnet-cidr") { AddressSpace = [Block], Subnets = [.. subnets], Tags = [new("left", allocator.Left.ToString(CultureInfo.InvariantCulture)), new("full", full)] };
        }
    }
    public IotHub Hub
    {
        get
        {
            var network = IPNetwork.Parse("10.20.64.0/18");
            var bytes = network.BaseAddress.GetAddressBytes();
            Array.Reverse(bytes);
            var number = BitConverter.ToUInt32(bytes);
            return new("hub-cidr")
            {
                Sku = IotHubSku.S1,
                Tags =
                [
                    new("contains", $"{network.Contains(IPAddress.Parse("10.20.70.1"))}{network.Contains(IPAddress.Parse("10.21.0.0"))}{Block.Contains(Cidr.Parse("10.20.9.0/24"))}{Block.Overlaps(Cidr.Parse("10.0.0.0/8"))}{Block.Overlaps(Cidr.Parse("11.0.0.0/8"))}"),
                    new("split", string.Join(",", Block.Split(18).Select(part => part.Address))),
                    new("nth", $"{Block.Nth(24, 200)} {Block.Nth(28, 3)} {Block.Size} {Block.Mask:x8}"),
                    new("number", $"{number} {number.ToString("X8", CultureInfo.InvariantCulture)} {network.PrefixLength} {network}"),
                    new("octets", string.Join("-", bytes) + bytes.Sum(each => each)),
                    new("host", $"{BinaryPrimitives.ReverseEndianness(0x0A140000u):X} {IPAddress.HostToNetworkOrder(1)}"),
                    new("try", $"{IPNetwork.TryParse("10.20.1.0/16", out _)}{IPAddress.TryParse("10.20.1", out var odd)}{odd}"),
                    new("loop", $"{IPAddress.Loopback} {IPAddress.IsLoopback(IPAddress.Parse("127.0.0.9"))} {IPAddress.Any.Equals(IPAddress.Parse("0.0.0.0"))}"),
                ],
            };
        }
    }
}
