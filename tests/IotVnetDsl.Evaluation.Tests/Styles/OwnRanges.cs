using System.Collections;
using IotVnetDsl;

// Types with indices, ranges, conversions and operators: paths that are divided, ports that are added, a name that is a text.
public readonly struct Cidr : IEquatable<Cidr>, IComparable<Cidr>
{
    private readonly byte _a, _b, _c, _d;
    public Cidr(byte a, byte b, byte c = 0, byte d = 0, int length = 24) => (_a, _b, _c, _d, Bits) = (a, b, c, d, length);
    public int Bits { get; }
    public byte this[int index] => index switch { 0 => _a, 1 => _b, 2 => _c, 3 => _d, _ => throw new IndexOutOfRangeException() };
    public int Count => 4;
    public Cidr this[Range range] { get { var (offset, length) = range.GetOffsetAndLength(4); return new(_a, _b, _c, _d, (offset + length) * 8); } }
    public static Cidr operator +(Cidr cidr, int more) => new(cidr._a, cidr._b, (byte)(cidr._c + more), cidr._d, cidr.Bits);
    public static Cidr operator ++(Cidr cidr) => cidr + 1;
    public static Cidr operator /(Cidr cidr, int length) => new(cidr._a, cidr._b, cidr._c, cidr._d, length);
    public static bool operator ==(Cidr left, Cidr right) => left.Equals(right);
    public static bool operator !=(Cidr left, Cidr right) => !left.Equals(right);
    public static bool operator <(Cidr left, Cidr right) => left.CompareTo(right) < 0;
    public static bool operator >(Cidr left, Cidr right) => left.CompareTo(right) > 0;
    public static implicit operator string(Cidr cidr) => cidr.ToString();
    public static explicit operator Cidr(string text) => text.Split('.', '/') is [var a, var b, var c, var d, var length] ? new(byte.Parse(a), byte.Parse(b), byte.Parse(c), byte.Parse(d), int.Parse(length)) : throw new FormatException();
    public int CompareTo(Cidr other) => (_a, _b, _c, _d).CompareTo((other._a, other._b, other._c, other._d));
    public bool Equals(Cidr other) => CompareTo(other) == 0 && Bits == other.Bits;
    public override bool Equals(object? other) => other is Cidr cidr && Equals(cidr);
    public override int GetHashCode() => HashCode.Combine(_a, _b, _c, _d, Bits);
    public override string ToString() => $"{_a}.{_b}.{_c}.{_d}/{Bits}";
}

public sealed record ResourcePath(params string[] Parts)
{
    public static ResourcePath operator /(ResourcePath path, string part) => new([.. path.Parts, part]);
    public static implicit operator ResourcePath(string text) => new(text.Split('/', StringSplitOptions.RemoveEmptyEntries));
    public int Length => Parts.Length;
    public string this[int index] => Parts[index];
    public ResourcePath Slice(int start, int length) => new(Parts[start..(start + length)]);
    public override string ToString() => string.Join('/', Parts);
    public bool Equals(ResourcePath? other) => other is not null && Parts.SequenceEqual(other.Parts);
    public override int GetHashCode() => Parts.Length;
}

public sealed class PortSet : IEnumerable<int>
{
    private readonly SortedSet<int> _ports;
    private PortSet(IEnumerable<int> ports) => _ports = new(ports);
    public static PortSet Of(params int[] ports) => new(ports);
    public static PortSet operator |(PortSet left, PortSet right) => new(left._ports.Union(right._ports));
    public static PortSet operator -(PortSet left, PortSet right) => new(left._ports.Except(right._ports));
    public static PortSet operator ~(PortSet ports) => new(ports.Select(port => -port));
    public static bool operator true(PortSet ports) => ports._ports.Count > 0;
    public static bool operator false(PortSet ports) => ports._ports.Count == 0;
    public static implicit operator PortSet(int port) => Of(port);
    public static implicit operator PortSet((int From, int To) range) => new(Enumerable.Range(range.From, range.To - range.From + 1));
    public bool this[int port] => _ports.Contains(port);
    public IEnumerator<int> GetEnumerator() => _ports.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed record OwnRanges : Topology
{
    private static readonly Cidr Home = new(10, 20, length: 16);
    private static string Text(string text) => text;
    public override string Id => "own-ranges";
    public override ResourceGroup ResourceGroup => new("rg-ranges", Region.WestEurope);
    public VirtualNetwork Network
    {
        get
        {
            var next = Home / 24;
            var before = next++;
            return new("vnet-ranges") { AddressSpace = [Text(Home)], Subnets = [new("first", Text(before)), new("second", $"{next}"), new("third", Text(++next)), new("cast", Text((Cidr)"10.20.9.0/26")), new("all", Text(Home[..3] + 7))], Tags = [new("parts", $"{Home[^3]}{Home[1]}{next[2]}"), new("less", $"{before < next}{Home > next}{next == (Cidr)"10.20.2.0/24"}"), new("max", new[] { next, before, Home }.Max())] };
        }
    }
    public IotHub Hub
    {
        get
        {
            ResourcePath path = "sites/berlin";
            path /= "halls";
            var full = path / "press" / "line1";
            PortSet ports = PortSet.Of(443, 8883) | 5671 | (80, 82);
            ports -= 81;
            return new("hub-ranges") { Sku = IotHubSku.S1, Tags = [new("path", full.ToString()), new("cut", full[1..^1].ToString()), new("last", full[^1]), new("equal", $"{full[..2] == "sites/berlin"}"), new("ports", string.Join(",", ports)), new("has", $"{ports[443]}{ports[81]}{(ports ? "some" : "none")}"), new("neg", string.Join(",", ~ports))] };
        }
    }
}
