using System.Numerics;
using IotVnetDsl;

// Addresses as numbers with operators, indexers, conversions, ranges and checked arithmetic of one's own.
public readonly record struct Block4(uint Start, int Length) : IComparable<Block4>, IParsable<Block4>, IFormattable
{
    public static Block4 Parse(string text, IFormatProvider? provider = null)
    {
        var slash = text.IndexOf('/');
        var start = text[..slash].Split('.').Aggregate(0u, (sum, part) => checked((sum << 8) | byte.Parse(part, provider)));
        return new(start & Mask(int.Parse(text.AsSpan(slash + 1))), int.Parse(text[(slash + 1)..]));
    }
    public static bool TryParse(string? text, IFormatProvider? provider, out Block4 block) { block = default; if (text?.Contains('/') != true) return false; block = Parse(text, provider); return true; }
    private static uint Mask(int length) => length == 0 ? 0 : uint.MaxValue << (32 - length);
    public uint Size => 1u << (32 - Length);
    public Block4 this[int part, int length] => new(Start + (uint)part * (1u << (32 - length)), length);
    public Block4 this[Index at] => at.IsFromEnd ? this[(1 << 8) - at.Value, Length + 8] : this[at.Value, Length + 8];
    public static Block4 operator +(Block4 block, int times) => block with { Start = checked(block.Start + (uint)times * block.Size) };
    public static Block4 operator ++(Block4 block) => block + 1;
    public static Block4 operator >>(Block4 block, int bits) => new(block.Start, block.Length + bits);
    public static bool operator ==(Block4 block, string text) => block.ToString() == text;
    public static bool operator !=(Block4 block, string text) => !(block == text);
    public static implicit operator AddressPrefix(Block4 block) => block.ToString();
    public static explicit operator Block4(string text) => Parse(text);
    public static implicit operator Block4((byte A, byte B, byte C, byte D, int Length) parts) => new(((uint)parts.A << 24) | ((uint)parts.B << 16) | ((uint)parts.C << 8) | parts.D, parts.Length);
    public int CompareTo(Block4 other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
    public void Deconstruct(out byte first, out byte second, out int length) => (first, second, length) = ((byte)(Start >> 24), (byte)(Start >> 16), Length);
    public override string ToString() => ToString("p", null);
    public string ToString(string? format, IFormatProvider? provider)
    {
        var start = Start;
        return string.Join('.', Enumerable.Range(0, 4).Select(at => (start >> (24 - at * 8)) & 0xFF)) + (format == "a" ? "" : $"/{Length}");
    }
}

public sealed record OwnAlgebra(int Number = 3) : Topology
{
    private Block4 Home => (Block4)"10.0.0.0/16" + Number;

    public override string Id => "own-algebra";
    public override ResourceGroup ResourceGroup => new("rg-own-algebra", Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            var next = Home[4, 24];
            var first = next++;
            ++next;
            Block4 fixedOne = (10, 3, 200, 64, 26);
            return new("vnet-own-algebra") { AddressSpace = [Home], Subnets = [new("first", first), new("next", next), new("last", Home[^1]), new("tenth", Home[10]), new("half", next >> 2), new("fixed", fixedOne), .. new[] { Home[20, 24], Home[18, 24], Home[19, 24] }.Order().Select((block, at) => new Subnet($"s{at}", block))] };
        }
    }
    public IotHub Hub
    {
        get
        {
            var (first, second, length) = Home;
            string overflow;
            try { overflow = $"{new Block4(uint.MaxValue - 3, 30) + 4}"; } catch (OverflowException) { overflow = "too far"; }
            return new($"hub-{first}-{second}-{length}") { Sku = IotHubSku.S1, Capacity = BitOperations.PopCount(Home.Start), Tags = [new("same", (Home == "10.3.0.0/16").ToString()), new("text", $"{Home:a}"), new("overflow", overflow), new("parsed", Block4.TryParse("172.16.5.9/12", null, out var other) ? other.ToString() : "no"), new("not", Block4.TryParse("nothing", null, out _) ? "yes" : "no"), new("log", $"{BitOperations.Log2(Home.Size)}/{BitOperations.LeadingZeroCount(Home.Size)}/{uint.TrailingZeroCount(Home.Size)}")] };
        }
    }
}
