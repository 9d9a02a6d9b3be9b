using IotVnetDsl;

// Stamps of cells: arrays that are sorted by keys, searched, filled and turned; rings, windows and indices from the end.
public static class Arrays
{
    public static IEnumerable<T> Cycle<T>(this IReadOnlyList<T> items, int count)
    {
        for (var at = 0; at < count; at++)
            yield return items[at % items.Count];
    }
    public static IEnumerable<T[]> Windows<T>(this T[] items, int size) { for (var at = 0; at + size <= items.Length; at++) yield return items[at..(at + size)]; }
    public static T[,] Turned<T>(this T[,] table)
    {
        var turned = new T[table.GetLength(1), table.GetLength(0)];
        for (var row = 0; row < table.GetLength(0); row++)
        {
            for (var column = 0; column < table.GetLength(1); column++)
                turned[column, row] = table[row, column];
        }
        return turned;
    }
    public static IEnumerable<string> Permutations(string text) => text.Length <= 1 ? [text] : text.SelectMany((letter, at) => Permutations(text.Remove(at, 1)).Select(rest => letter + rest));
    public static void Swap<T>(ref T left, ref T right) => (left, right) = (right, left);
    public static void Rotate<T>(this Span<T> items, int by) { items[..by].Reverse(); items[by..].Reverse(); items.Reverse(); }
}

public sealed record StampCells : Topology
{
    private static readonly string[] Zones = ["1", "2", "3"];
    private static readonly int[,] Sizes = { { 24, 25, 26 }, { 27, 28, 29 } };
    private static readonly int[][] Steps = [[1], [1, 1], [1, 2, 1]];

    public override string Id => "stamp-cells";
    public override ResourceGroup ResourceGroup => new("rg-stamps", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks
    {
        get
        {
            var cells = Enumerable.Range(1, 7).Select(number => $"cell{number}").ToArray();
            var zones = Zones.Cycle(cells.Length).ToArray();
            foreach (var (stamp, chunk) in cells.Chunk(3).Index())
            {
                yield return new($"vnet-stamp{stamp}")
                {
                    AddressSpace = [$"10.{stamp}.0.0/16"],
                    Subnets = [.. chunk.Select((cell, at) => new Subnet($"{cell}-z{zones[stamp * 3 + at]}", $"10.{stamp}.{at * 16}.0/{Sizes.Turned()[at, stamp % 2]}"))],
                };
            }
        }
    }

    public IotHub Hub
    {
        get
        {
            string[] names = ["mill", "press", "paint", "lab"];
            int[] keys = [3, 1, 4, 2];
            Array.Sort(keys, names);
            var found = Array.FindIndex(names, name => name.StartsWith("p"));
            var lengths = Array.ConvertAll(names, name => name.Length);
            var filled = new int[4];
            Array.Fill(filled, 7, 1, 2);
            Array.Resize(ref filled, 5);
            filled[^1] = 9;
            var copy = new string[3];
            Array.Copy(names, 1, copy, 0, 2);
            copy[2] ??= "rest";
            Arrays.Swap(ref copy[0], ref copy[^1]);
            var turned = (int[])[1, 2, 3, 4, 5];
            turned.AsSpan().Rotate(2);
            var at = Array.BinarySearch([1, 3, 5, 7], 5);
            var (low, high) = (lengths.Min(), lengths.Max());
            var jagged = Steps.Select(row => row.Sum()).ToArray();
            Index last = ^2;
            Range middle = 1..^1;
            return new("hub-stamps")
            {
                Sku = IotHubSku.S1,
                Capacity = Steps[^1][1],
                Tags =
                [
                    new("names", string.Join(" ", names)), new("found", $"{found}{Array.IndexOf(names, "lab")}{Array.Exists(keys, key => key > 4)}{at}"), new("lengths", string.Concat(lengths)), new("filled", string.Join(",", filled)), new("copy", string.Join(",", copy)), new("turned", string.Concat(turned)), new("range", $"{low}-{high}"), new("jagged", string.Join("/", jagged)),
                    new("index", $"{names[last]}{string.Concat(names[middle])}{last.Value}{middle.End.IsFromEnd}"), new("windows", string.Join(" ", turned.Windows(3).Select(window => string.Concat(window)))), new("perms", string.Join(" ", Arrays.Permutations("abc"))), new("table", $"{Sizes.Length}{Sizes.Rank}{Sizes.Cast<int>().Sum()}{Sizes[1, ^1 is var x ? 2 - x.Value + 1 : 0]}"),
                    new("equal", $"{names.SequenceEqual(["press", "lab", "mill", "paint"])}{keys is [1, .. var rest] && rest.Length == 3}"),
                ],
            };
        }
    }
    public StorageAccount Archive => new("ststamps") { Containers = [.. Array.FindAll(Zones, zone => zone != "2").Select(zone => $"zone{zone}"), .. Enumerable.Range('a', 3).Select(letter => new string((char)letter, 3)), .. from row in Enumerable.Range(0, 2) from column in Enumerable.Range(0, 2) where (row ^ column) == 1 select $"c{row}{column}x"] };
}
