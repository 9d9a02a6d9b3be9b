using System.Globalization;
using IotVnetDsl;

// What there is, is shared out: by weights with remainders, by rounds, by thresholds and rates, in decimals and fractions.
public readonly record struct Share(string Name, decimal Weight)
{
    public static Share operator /(Share share, decimal total) => share with { Weight = decimal.Round(share.Weight / total, 4) };
}

public sealed record ShareOuts : Topology
{
    private static readonly Share[] Weights = [new("press", 5m), new("paint", 3m), new("mill", 3m), new("lab", 0.5m)];
    private static readonly (int UpTo, decimal Rate)[] Rates = [(100, 0.10m), (1000, 0.08m), (int.MaxValue, 0.05m)];

    private static Dictionary<string, int> Parts(int total, params Share[] shares)
    {
        var sum = shares.Sum(share => share.Weight);
        var exact = shares.Select(share => (share.Name, Exact: total * share.Weight / sum)).ToList();
        var parts = exact.ToDictionary(part => part.Name, part => (int)decimal.Floor(part.Exact));
        var left = total - parts.Values.Sum();
        foreach (var (name, _) in exact.OrderByDescending(part => part.Exact - Math.Floor(part.Exact)).ThenBy(part => part.Name, StringComparer.Ordinal).Take(left))
            parts[name]++;
        return parts;
    }

    private static decimal Cost(int units)
    {
        var (cost, below) = (0m, 0);
        foreach (var (upTo, rate) in Rates)
        {
            if (units <= below)
                break;
            cost += (Math.Min(units, upTo) - below) * rate;
            below = upTo;
        }
        return decimal.Round(cost, 2, MidpointRounding.AwayFromZero);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
    private static bool IsPrime(int number) => number > 1 && Enumerable.Range(2, (int)Math.Sqrt(number) - 1).All(divisor => number % divisor != 0);
    private static IEnumerable<int> Primes() { for (var number = 2; ; number++) if (IsPrime(number)) yield return number; }
    private static double Mean(params double[] numbers) => numbers.Length == 0 ? double.NaN : numbers.Sum() / numbers.Length;

    public override string Id => "share-outs";
    public override ResourceGroup ResourceGroup => new("rg-shares", Region.WestEurope);

    public IEnumerable<IotHub> Hubs => Parts(10, Weights).Where(part => part.Value > 0).Select(part => new IotHub($"hub-{part.Key}") { Sku = IotHubSku.S1, Capacity = part.Value, Tags = [new("cost", Cost(part.Value * 150).ToString("0.00", CultureInfo.InvariantCulture))] });

    public VirtualNetwork Network => new("vnet-shares")
    {
        AddressSpace = ["10.0.0.0/16"],
        Subnets = [.. Primes().TakeWhile(prime => prime < 12).Select(prime => new Subnet($"p{prime}", $"10.0.{prime}.0/24"))],
        Tags =
        [
            new("share", string.Join(" ", Weights.Select(share => share / Weights.Sum(other => other.Weight)).Select(share => share.Weight.ToString(CultureInfo.InvariantCulture)))),
            new("gcd", $"{Gcd(48, 36)} {Math.DivRem(17, 5).Quotient} {Math.DivRem(17, 5, out var rest)}{rest} {(-7) % 3} {Math.Abs(-3)} {Math.Sign(-2.5)}"),
            new("round", string.Join(" ", new[] { 0.5m, 1.5m, 2.45m, -1.25m }.Select(number => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture)))),
            new("even", $"{Math.Round(2.5)} {Math.Round(2.5, MidpointRounding.AwayFromZero)} {Math.Floor(-1.5)} {Math.Truncate(-1.5m)} {Math.Ceiling(1.01m)}"),
            new("mean", Mean(1, 2, 4.5).ToString("0.00", CultureInfo.InvariantCulture)),
            new("power", $"{Math.Pow(2, 10)} {(int)Math.Log10(12345)} {(int)Math.Log2(1 << 12)} {Math.Sqrt(144)} {Math.Cbrt(27) > 2.9}"),
            new("percent", $"{0.1255m:P1} {1 / 8.0:0.###} {2.0 / 3:F3} {1e3:N0} {100 * 3 / 7}%"),
            new("parsed", $"{decimal.Parse("1,234.50", CultureInfo.InvariantCulture)} {double.Parse("1.5e3", CultureInfo.InvariantCulture)} {int.Parse("(5)", NumberStyles.AllowParentheses)} {Convert.ToInt32(2.5)} {Convert.ToInt32("0x1F", 16)}"),
            new("money", (Cost(1500) * 1.19m).ToString("C", CultureInfo.InvariantCulture)),
        ],
    };
}
