using System.Globalization;
using IotVnetDsl;

// Capacity from load: integers that wrap, decimals that round, bins that are packed, ratios that are shared, saturation.
public static class Sizing
{
    public static int Units(long perDay, long perUnit) => (int)Math.Clamp(Math.DivRem(perDay, perUnit) is var (whole, rest) && rest > 0 ? whole + 1 : whole, 1, 200);
    public static (string Sku, int Units) Choose(long perDay)
    {
        ReadOnlySpan<(string Sku, long PerUnit, decimal Price)> tiers = [("S1", 400_000, 25m), ("S2", 6_000_000, 250m), ("S3", 300_000_000, 2500m)];
        (string Sku, int Units, decimal Price) best = ("", 0, decimal.MaxValue);
        foreach (var (sku, perUnit, price) in tiers)
        {
            var units = Units(perDay, perUnit);
            if (units * price < best.Price)
                best = (sku, units, units * price);
        }
        return (best.Sku, best.Units);
    }
    public static IReadOnlyList<List<string>> Pack(IEnumerable<(string Name, int Size)> items, int capacity)
    {
        List<List<string>> bins = [];
        var free = new List<int>();
        foreach (var (name, size) in items.OrderByDescending(item => item.Size).ThenBy(item => item.Name, StringComparer.Ordinal))
        {
            var at = free.FindIndex(left => left >= size);
            if (at < 0)
            {
                at = bins.Count;
                bins.Add([]);
                free.Add(capacity);
            }
            bins[at].Add(name);
            free[at] -= size;
        }
        return bins;
    }
    public static int[] Share(int total, params double[] weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => total * weight / sum).ToArray();
        var shares = Array.ConvertAll(exact, value => (int)value);
        var order = Enumerable.Range(0, weights.Length).OrderByDescending(at => exact[at] - shares[at]).ThenBy(at => at);
        foreach (var at in order.Take(total - shares.Sum()))
            shares[at]++;
        return shares;
    }
    public static uint Hash(string text)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var letter in text)
                hash = (hash ^ letter) * 16777619;
            return hash;
        }
    }
    public static int Gcd(int a, int b) => b == 0 ? Math.Abs(a) : Gcd(b, a % b);
    public static bool IsPrime(int number) { if (number < 2) return false; for (var at = 2; at * at <= number; at++) if (number % at == 0) return false; return true; }
}

public sealed record Quotas : Topology
{
    private static readonly (string Name, int Size)[] Lines = [("press", 60), ("mill", 30), ("saw", 45), ("oven", 30), ("lathe", 20)];
    public override string Id => "quotas";
    public override ResourceGroup ResourceGroup => new($"rg-{Sizing.Hash("plant") % 1000}", Region.WestEurope);
    public IotHub Hub
    {
        get
        {
            var (sku, units) = Sizing.Choose(2_750_001);
            int[,] grid = { { 1, 2, 3 }, { 4, 5, 6 } };
            var sum = 0;
            for (var x = 0; x < grid.GetLength(0); x++)
                for (var y = 0; y < grid.GetLength(1); y++)
                    sum += grid[x, y] * (x == y ? -1 : 1);
            byte small = 250;
            small += 10;
            var wrapped = unchecked((int)3_000_000_000u);
            return new($"hub-{sku.ToLowerInvariant()}")
            {
                Sku = sku switch { "S1" => IotHubSku.S1, "S2" => IotHubSku.S2, _ => IotHubSku.S3 },
                Capacity = units,
                Tags =
                [
                    new("bins", string.Join("|", Sizing.Pack(Lines, 100).Select(bin => string.Join("+", bin)))),
                    new("shares", string.Join(",", Sizing.Share(10, 1, 1, 1)) + ";" + string.Join(",", Sizing.Share(7, 0.5, 0.3, 0.2))),
                    new("hash", Sizing.Hash("hub").ToString("x8", CultureInfo.InvariantCulture)),
                    new("math", $"{Sizing.Gcd(48, -18)} {string.Join(",", Enumerable.Range(1, 20).Where(Sizing.IsPrime))} {sum}"),
                    new("wrap", $"{small} {wrapped} {(sbyte)-128 >> 1} {1 << 33} {-1 >>> 30} {5 & 3 | 8 ^ 2} {~0u >> 28} {unchecked((ushort)70000)}"),
                    new("decimal", (19.99m * 3 * 1.19m).ToString("0.00", CultureInfo.InvariantCulture) + decimal.Round(7.125m, 2, MidpointRounding.ToEven).ToString(CultureInfo.InvariantCulture)),
                    new("double", (0.1 + 0.2 == 0.3 ? "equal" : "not") + Math.Round(Math.Sqrt(2), 3).ToString(CultureInfo.InvariantCulture) + Math.Pow(2, 10).ToString(CultureInfo.InvariantCulture)),
                ],
            };
        }
    }
}
