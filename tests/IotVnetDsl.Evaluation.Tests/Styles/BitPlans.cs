using System.Collections;
using System.Numerics;
using IotVnetDsl;

// Which numbers are taken is a map of bits; features are flags; wide addresses are big numbers; overflow is caught.
[Flags]
public enum Feature : ushort { None, Streams = 1 << 0, Files = 1 << 1, Jobs = 1 << 2, Twins = 1 << 3, All = Streams | Files | Jobs | Twins }

public sealed class Ledger
{
    private readonly BitArray _taken = new(64);
    private ulong _mask;
    public int Next()
    {
        for (var at = 0; at < _taken.Length; at++)
        {
            if (_taken[at])
                continue;
            _taken[at] = true;
            _mask |= 1UL << at;
            return at;
        }
        return -1;
    }
    public void Take(params int[] numbers) { foreach (var number in numbers) { _taken.Set(number, true); _mask |= 1UL << number; } }
    public int Free => _taken.Count - BitOperations.PopCount(_mask);
    public string Hex => _mask.ToString("x16");
    public static Ledger operator |(Ledger left, Ledger right) { var both = new Ledger(); both._taken.Or(left._taken).Or(right._taken); both._mask = left._mask | right._mask; return both; }
}

public static class Features
{
    public static IEnumerable<Feature> Split(this Feature features)
    {
        for (var bit = 0; bit < 16; bit++)
        {
            var one = (Feature)(1 << bit);
            if ((features & one) == one && Enum.IsDefined(one))
                yield return one;
        }
    }
    public static Feature Without(this Feature features, Feature other) => features & ~other;
    public static bool Has<T>(this T features, T flag) where T : struct, Enum => features.HasFlag(flag);
    public static int Count(this Feature features) { var (count, rest) = (0, (int)features); while (rest != 0) { rest &= rest - 1; count++; } return count; }
}

public sealed record BitPlans : Topology
{
    private static readonly BigInteger Prefix = (BigInteger)0xFD00 << 112;

    private static string Six(int network)
    {
        var value = Prefix + ((BigInteger)network << 64);
        var groups = new string[4];
        for (var at = 0; at < 4; at++)
            groups[at] = ((int)((value >> (112 - 16 * at)) & 0xFFFF)).ToString("x");
        return string.Join(":", groups) + "::/64";
    }

    private static int Doubled(int times)
    {
        var number = 1;
        try
        {
            checked
            {
                for (; times > 0; times--)
                    number *= 1 << 4;
            }
        }
        catch (OverflowException) when (times > 0)
        {
            return -times;
        }
        return number;
    }

    public override string Id => "bit-plans";
    public override ResourceGroup ResourceGroup => new("rg-bits", Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            var ledger = new Ledger();
            ledger.Take(0, 1, 3);
            var other = new Ledger();
            other.Take(2, 63);
            string[] names = ["core", "edge", "lab"];
            return new("vnet-bits")
            {
                AddressSpace = ["10.0.0.0/16", "fd00::/48"],
                Subnets = [.. names.Select(name => new Subnet(name, $"10.0.{ledger.Next()}.0/24"))],
                Tags = [new("free", ledger.Free.ToString()), new("mask", ledger.Hex), new("six", Six(18)), new("both", (ledger | other).Hex), new("wide", ((UInt128)1 << 100).ToString()), new("low", ((ulong)(UInt128.MaxValue >> 70)).ToString("X")), new("big", BigInteger.Pow(2, 70).ToString())],
            };
        }
    }

    public IotHub Hub => new($"hub-{(Feature.All.Without(Feature.Jobs)).Count()}")
    {
        Sku = IotHubSku.S1,
        Capacity = BitOperations.RoundUpToPowerOf2(5u) is var rounded ? (int)rounded : 1,
        Tags =
        [
            new("features", string.Join("+", Feature.All.Without(Feature.Files).Split())),
            new("text", (Feature.Streams | Feature.Twins).ToString()),
            new("parsed", $"{(int)Enum.Parse<Feature>("files, JOBS", ignoreCase: true)}"),
            new("has", $"{Feature.All.Has(Feature.Twins)}{Feature.None.Has(Feature.Files)}"),
            new("toggled", ((Feature)7 ^ Feature.Files).ToString("G")),
            new("over", $"{Doubled(3)} {Doubled(9)}"),
            new("log", $"{BitOperations.Log2(300)} {BitOperations.LeadingZeroCount(1u)} {BitOperations.TrailingZeroCount(40)} {BitOperations.RotateLeft(0x80000001u, 4):x}"),
            new("bytes", $"{unchecked((byte)300)} {unchecked((sbyte)200)} {(short)-5 & 0xFF} {~7 & 15} {-17 >>> 28}"),
            new("binary", $"{0b1010_0101:b8} {0xA5:B} {Convert.ToInt32("1010", 2)} {Convert.ToString(37, 8)} {Convert.ToHexString([1, 254])}"),
        ],
    };
}
