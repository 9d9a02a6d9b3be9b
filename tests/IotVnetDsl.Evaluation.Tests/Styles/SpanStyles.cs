using System.Text;
using IotVnetDsl;

// Spans, indices and ranges, StringBuilder, stackalloc, bit twiddling, checked arithmetic, two-dimensional and jagged arrays.
public sealed record SpanStyles : Topology
{
    private static readonly int[,] Grid = { { 1, 2, 3 }, { 4, 5, 6 } };
    private static readonly string[][] Jagged = [["a"], ["b", "c"], []];

    public override string Id => "span-styles";
    public override ResourceGroup ResourceGroup => new("rg-span-styles", Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            var subnets = new Subnet[Grid.GetLength(1)];
            for (var column = 0; column < Grid.GetLength(1); column++)
            {
                var sum = 0;
                for (var row = 0; row <= Grid.GetUpperBound(0); row++)
                    sum += Grid[row, column];
                subnets[^(column + 1)] = new Subnet($"column{column}", $"10.71.{sum}.0/24");
            }

            Array.Reverse(subnets, 0, 2);
            return new("vnet-spans") { AddressSpace = ["10.71.0.0/16"], Subnets = [.. subnets[..2], .. subnets.AsSpan()[2..]] };
        }
    }

    public StorageAccount Archive
    {
        get
        {
            ReadOnlySpan<char> text = "st-span-archive-west";
            var cut = text.IndexOf('-');
            var rest = text[(cut + 1)..];
            Range middle = 5..^5;
            Index last = ^1;
            return new(string.Concat(text[..cut], rest[..4]) + Code(text)) { Containers = [rest[middle].ToString(), new string(rest[^4..]), $"{rest[last]}{rest[0]}", string.Join('-', Jagged.Select(row => row.Length)), Jagged[1][^1]] };
        }
    }

    public IotHub Hub
    {
        get
        {
            var text = new StringBuilder("hub").Append('-').AppendJoin('-', ["a", "b"]).AppendFormat("-{0:X2}", 171).Insert(0, "x-").Replace("-b", "-c");
            text.Length -= 1;
            text[0] = 'y';
            var units = checked((byte)(200 + Grid[1, 2])) >> 5;
            Span<int> counts = stackalloc int[3];
            counts[0] = units;
            counts[^1] = units ^ 3;
            counts[1..].Fill(1);
            return new(text.ToString().ToLowerInvariant()) { Sku = IotHubSku.S1, Capacity = counts[0] + counts[2], ConsumerGroups = [.. Permuted("abc"), Base("north"), Hex(Encoding.UTF8.GetBytes("hi"))] };
        }
    }

    private static int Code(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var letter in text)
            sum = (sum * 31 + letter) & 0xffff;
        return sum;
    }

    private static IEnumerable<string> Permuted(string letters) => letters.Length <= 1 ? [letters] : letters.SelectMany((letter, index) => Permuted(letters.Remove(index, 1)).Select(rest => letter + rest)).Take(4);

    private static string Base(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).TrimEnd('=').ToLowerInvariant();

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant() + BitConverter.ToString(bytes).Length;
}
