using System.Globalization;
using IotVnetDsl;

// Tables that are turned around by LINQ: groups, lookups, zips, chunks, aggregates, windows, set operators by key.
public sealed record Machine(string Name, string Hall, int Watts, params string[] Tags);

public sealed record LinqShapes : Topology
{
    private static readonly IReadOnlyList<Machine> Machines =
    [
        new("press", "north", 400, "hot", "loud"), new("mill", "south", 250), new("saw", "north", 120, "loud"), new("lathe", "east", 250, "old"), new("oven", "south", 900, "hot"), new("crane", "north", 400),
    ];

    private static readonly ILookup<string, Machine> ByHall = Machines.ToLookup(machine => machine.Hall);
    private static readonly Dictionary<string, int> Watts = Machines.GroupBy(machine => machine.Hall, machine => machine.Watts).ToDictionary(hall => hall.Key, hall => hall.Sum());

    public override string Id => "linq-shapes";
    public override ResourceGroup ResourceGroup => new("rg-linq", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-linq")
    {
        AddressSpace = ["10.0.0.0/16"],
        Subnets = [.. Machines.GroupBy(machine => machine.Hall).SelectMany((hall, x) => hall.Chunk(2).Select((pair, y) => new Subnet($"{hall.Key}-{string.Join("-", pair.Select(machine => machine.Name))}", $"10.0.{x * 16 + y}.0/24")))],
    };

    public IotHub Hub
    {
        get
        {
            string[] letters = ["a", "b", "c", "d"];
            int[] numbers = [1, 2, 3];
            bool[] flags = [true, false, true, true];
            var running = 0;
            var sums = numbers.Select(number => running += number).ToList();
            var query = from machine in Machines
                        from tag in machine.Tags.DefaultIfEmpty("-")
                        let key = tag[..1]
                        where machine.Watts > 150
                        group (machine.Name, key) by tag into tagged
                        orderby tagged.Count() descending, tagged.Key
                        select $"{tagged.Key}:{string.Concat(tagged.Select(pair => pair.Name[0]))}";
            var joined = from hall in Watts join machine in Machines on hall.Key equals machine.Hall into all select $"{hall.Key}{all.Count()}{hall.Value}";
            return new("hub-linq")
            {
                Sku = IotHubSku.S1,
                Capacity = Machines.CountBy(machine => machine.Hall).Max(pair => pair.Value),
                ConsumerGroups = [.. Machines.DistinctBy(machine => machine.Watts).ExceptBy(["mill"], machine => machine.Name).Select(machine => machine.Name).TakeLast(3)],
                Tags =
                [
                    new("zip", string.Join(",", letters.Zip(numbers, flags).Select(three => $"{three.First}{three.Second}{(three.Third ? "+" : "-")}"))),
                    new("zip2", string.Join(",", letters.Zip(numbers, (letter, number) => new string(letter[0], number)))),
                    new("sums", string.Join(",", sums)),
                    new("query", string.Join(" ", query)),
                    new("joined", string.Join(" ", joined)),
                    new("hall", string.Join("/", ByHall["north"].OrderByDescending(machine => machine.Watts).ThenBy(machine => machine.Name).Select(machine => machine.Name))),
                    new("missing", $"{ByHall["west"].Any()}{ByHall.Contains("east")}{ByHall.Count}"),
                    new("agg", Machines.Aggregate("", (text, machine) => text + machine.Name[^1], text => text.ToUpperInvariant())),
                    new("aggby", string.Join(",", Machines.AggregateBy(machine => machine.Hall, 0, (sum, machine) => sum + machine.Watts).Select(pair => $"{pair.Key}={pair.Value}"))),
                    new("index", string.Join(",", Machines.Index().Where(pair => pair.Index % 2 == 1).Select(pair => pair.Item.Name))),
                    new("most", $"{Machines.MaxBy(machine => machine.Watts)!.Name}{Machines.MinBy(machine => (machine.Watts, machine.Name))?.Name}"),
                    new("average", Machines.Average(machine => machine.Watts).ToString("F2", CultureInfo.InvariantCulture)),
                    new("window", string.Join(";", Machines.Skip(1).SkipWhile(machine => machine.Watts < 300).Take(2..^0).Append(new("last", "x", 0)).Prepend(new("first", "y", 0)).Select(machine => machine.Name))),
                    new("sets", string.Join("", letters.Union(["e", "a"]).Except(["b"]).Intersect(["a", "c", "e"]).Reverse())),
                    new("single", Machines.SingleOrDefault(machine => machine.Hall == "east")?.Tags is [var only] ? only : "none"),
                    new("all", $"{Machines.All(machine => machine.Watts > 100)}{letters.SequenceEqual("a b c d".Split(' '))}{numbers.Contains(4)}"),
                    new("cast", string.Join(",", new object[] { 1, "two", 3.5, 'x', null! }.OfType<IConvertible>().Select(item => item.GetTypeCode().ToString()))),
                    new("range", string.Join("", Enumerable.Range(3, 4).Concat(Enumerable.Repeat(0, 2)))),
                    new("lookup", string.Join("|", ByHall.Select(hall => $"{hall.Key}:{hall.First().Name}"))),
                ],
            };
        }
    }
}
