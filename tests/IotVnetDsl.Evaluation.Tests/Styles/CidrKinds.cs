using System.Buffers.Binary;
using System.Net;
using System.Numerics;
using IotVnetDsl;

// Arithmetic of addresses in several ways.
public readonly record struct Prefix(uint Network, int Length)
{
    public static Prefix Parse(string text)
    {
        var slash = text.IndexOf('/');
        var value = 0u;
        foreach (var part in text[..slash].Split('.'))
            value = value << 8 | byte.Parse(part);
        return new(value, int.Parse(text[(slash + 1)..]));
    }

    public uint Size => 1u << 32 - Length;
    public Prefix this[int index] => new(Network + (uint)index * (Size >> 8), Length + 8);
    public static Prefix operator +(Prefix prefix, int blocks) => prefix with { Network = prefix.Network + checked((uint)blocks * prefix.Size) };
    public static Prefix operator ++(Prefix prefix) => prefix + 1;
    public static bool operator <(Prefix left, Prefix right) => left.Network < right.Network;
    public static bool operator >(Prefix left, Prefix right) => right < left;
    public static implicit operator AddressPrefix(Prefix prefix) => prefix.ToString();
    public override string ToString() => $"{Network >> 24}.{Network >> 16 & 0xff}.{(Network >> 8) & 255}.{(byte)Network}/{Length}";
    public IEnumerable<Prefix> Split(int length)
    {
        var (network, size) = (Network, 1u << 32 - length);
        for (var offset = 0u; offset < Size; offset += size)
            yield return new(network + offset, length);
    }
}

public sealed class Allocator(Prefix space)
{
    private uint _next = space.Network;
    public Prefix Take(int length)
    {
        var size = 1u << 32 - length;
        var start = (_next + size - 1) & ~(size - 1);
        if (start + size > space.Network + space.Size)
            throw new InvalidOperationException("full");
        _next = start + size;
        return new(start, length);
    }
}

public sealed record CidrKinds : Topology
{
    private static readonly Prefix Space = Prefix.Parse("10.128.0.0/12");

    public override string Id => "cidr-kinds";
    public override ResourceGroup ResourceGroup => new("rg-cidr-kinds", Region.WestEurope);

    public VirtualNetwork Indexed => new("vnet-indexed") { AddressSpace = [Space], Subnets = [new("a", Space[0]), new("b", Space[3]), new("c", (Space + 1).ToString())] };
    public VirtualNetwork Allocated
    {
        get
        {
            var free = new Allocator(new(0x0A200000, 16));
            return new("vnet-allocated") { AddressSpace = ["10.32.0.0/16"], Subnets = [new("endpoints", free.Take(27)), new("lines", free.Take(22)), new("small", free.Take(28)), new("GatewaySubnet", free.Take(27))] };
        }
    }
    public VirtualNetwork Halves => new("vnet-halves") { AddressSpace = [.. new Prefix(0xAC100000, 24).Split(26).Take(3).Select(part => (AddressPrefix)part)] };
    public IEnumerable<VirtualNetwork> Counted
    {
        get
        {
            for (var prefix = new Prefix(0x0A400000, 16); prefix < new Prefix(0x0A430000, 16); prefix++)
                yield return new($"vnet-{prefix.Network >> 16:x}") { AddressSpace = [prefix] };
        }
    }
    public VirtualNetwork Bytes
    {
        get
        {
            var address = IPAddress.Parse("10.50.0.0").GetAddressBytes();
            address[2] += 7;
            var number = BinaryPrimitives.ReadUInt32BigEndian(address) + 256;
            Span<byte> four = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(four, number);
            var network = IPNetwork.Parse("10.50.0.0/16");
            var bits = BitOperations.Log2(64) + BitOperations.PopCount(0b1011);
            return new("vnet-bytes") { AddressSpace = [network.ToString()], Subnets = [new("a", $"{new IPAddress(address)}/24"), new("b", $"{new IPAddress(four)}/{bits + 15}"), new("c", network.Contains(IPAddress.Parse("10.50.9.0")) ? "10.50.9.0/24" : "10.51.9.0/24")] };
        }
    }
    public VirtualNetwork Wide => new("vnet-wide") { AddressSpace = [Dotted(BigEndian(10, 60) | 5L << 8) + "/24", Dotted(~0L & 0x0A3D0000) + "/16"] };
    private static long BigEndian(params byte[] parts) => parts.Select((part, index) => (long)part << 24 - 8 * index).Sum();
    private static string Dotted(long value) => string.Join(".", new[] { 24, 16, 8, 0 }.Select(shift => value >> shift & 255));
}
