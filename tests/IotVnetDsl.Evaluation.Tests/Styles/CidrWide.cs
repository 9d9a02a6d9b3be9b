using System.Globalization;
using System.Net;
using System.Net.Sockets;
using IotVnetDsl;

// Blocks by UInt128, IPNetwork, IPAddress and bits.
public sealed record CidrWide : Topology
{
    public override string Id => "cidr-wide";
    public override ResourceGroup ResourceGroup => new("rg-cidr-wide", Region.WestEurope);

    private static readonly IPNetwork Plant = IPNetwork.Parse("10.64.0.0/12");

    private static string Nth(IPNetwork network, int length, int number)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        UInt128 value = 0;
        foreach (var part in bytes)
            value = (value << 8) | part;
        value += (UInt128)number << (bytes.Length * 8 - length);
        for (var at = bytes.Length - 1; at >= 0; at--, value >>= 8)
            bytes[at] = (byte)(value & 0xFF);
        return $"{new IPAddress(bytes)}/{length}";
    }

    private static uint Number(IPAddress address) { var bytes = address.GetAddressBytes(); return BitConverter.IsLittleEndian ? BitConverter.ToUInt32([.. bytes.Reverse()]) : BitConverter.ToUInt32(bytes); }
    private static uint NumberBy(IPAddress address) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());

    private static bool Overlap(IPNetwork a, IPNetwork b) => a.Contains(b.BaseAddress) || b.Contains(a.BaseAddress);

    public VirtualNetwork Network => new("vnet-cidr-wide")
    {
        AddressSpace = [Plant.ToString()],
        Subnets = [.. Enumerable.Range(0, 3).Select(number => new Subnet($"n{number}", Nth(Plant, 24, number * 3))), new("six", Nth(IPNetwork.Parse("fd00:10::/48"), 64, 258))],
        DnsServers = [new IPAddress([10, 64, 0, 4]).ToString(), IPAddress.Parse("10.64.0.5").MapToIPv6().MapToIPv4().ToString()],
    };

    public IotHub Hub => new($"hub-{Number(IPAddress.Parse("1.2.3.4"))}")
    {
        Sku = IotHubSku.S1,
        Capacity = 1,
        Tags =
        [
            new("same", (Number(Plant.BaseAddress) == NumberBy(Plant.BaseAddress)).ToString()),
            new("overlap", $"{Overlap(Plant, IPNetwork.Parse("10.70.1.0/24"))}{Overlap(Plant, IPNetwork.Parse("10.80.0.0/16"))}"),
            new("family", IPAddress.Parse("fd00::1").AddressFamily == AddressFamily.InterNetworkV6 ? "six" : "four"),
            new("wide", (UInt128.MaxValue >> 100).ToString(CultureInfo.InvariantCulture)),
            new("private", IPAddress.IsLoopback(IPAddress.Parse("127.0.0.9")).ToString()),
            new("try", IPAddress.TryParse("300.1.1.1", out var wrong) ? wrong.ToString() : "none"),
            new("tryNet", IPNetwork.TryParse("10.0.0.1/8", out var net) ? net.ToString() : "none"),
            new("length", Plant.PrefixLength.ToString("D3")),
            new("mask", new IPAddress(BitConverter.GetBytes(~0u << 20).Reverse().ToArray()).ToString()),
            new("host", $"{(uint)IPAddress.NetworkToHostOrder(BitConverter.ToInt32(IPAddress.Parse("10.0.0.1").GetAddressBytes()))}"),
        ],
    };
}
