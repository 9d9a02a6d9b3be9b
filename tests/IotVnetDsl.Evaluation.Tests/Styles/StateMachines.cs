using IotVnetDsl;

// Classes that keep state: registries, counters, visitors, double dispatch, default interface methods.
public interface IPart
{
    string Key { get; }
    string Label => $"part-{Key}";
    void Accept(IVisitor visitor);
}

public interface IVisitor
{
    void Visit(Line line);
    void Visit(Cell cell);
}

public sealed class Line(string key, params IPart[] parts) : IPart
{
    public string Key => key;
    public IReadOnlyList<IPart> Parts => parts;
    public void Accept(IVisitor visitor) => visitor.Visit(this);
}

public sealed class Cell(string key, int robots) : IPart
{
    public string Key { get; } = key;
    public int Robots { get; } = robots;
    public string Label => $"cell-{Key}-{Robots}";
    public void Accept(IVisitor visitor) => visitor.Visit(this);
}

public sealed class Collector : IVisitor
{
    private readonly Stack<string> _path = new();
    private int _depth;
    public List<string> Names { get; } = [];
    public int Robots { get; private set; }
    public int Deepest { get; private set; }
    public void Visit(Line line)
    {
        _path.Push(line.Key);
        Deepest = Math.Max(Deepest, ++_depth);
        foreach (var part in line.Parts)
            part.Accept(this);
        _depth--;
        _path.Pop();
    }

    public void Visit(Cell cell)
    {
        Robots += cell.Robots;
        Names.Add(string.Join("-", _path.Reverse().Append(cell.Key)));
    }
}

public sealed class Registry
{
    private readonly Dictionary<string, List<string>> _names = [];
    public int Count => _names.Values.Sum(names => names.Count);
    public string Unique(string kind, string wanted)
    {
        if (!_names.TryGetValue(kind, out var taken))
            _names[kind] = taken = [];
        var name = wanted;
        for (var number = 2; taken.Contains(name); number++)
            name = $"{wanted}{number}";
        taken.Add(name);
        return name;
    }
}

public sealed record StateMachines : Topology
{
    private static readonly IPart Plant = new Line("hall", new Cell("a", 2), new Line("east", new Cell("b", 3), new Cell("c", 1)), new Cell("d", 4));

    public override string Id => "state-machines";
    public override ResourceGroup ResourceGroup => new("rg-state-machines", Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            var collector = new Collector();
            Plant.Accept(collector);
            return new($"vnet-{Plant.Label}-{collector.Deepest}") { AddressSpace = [$"10.{collector.Robots}.0.0/16"], Subnets = [.. collector.Names.Select((name, index) => new Subnet(name, $"10.{collector.Robots}.{index}.0/24"))] };
        }
    }

    public IEnumerable<StorageAccount> Accounts
    {
        get
        {
            var registry = new Registry();
            string[] wanted = ["raw", "raw", "clean", "raw"];
            var accounts = new List<StorageAccount>();
            foreach (var name in wanted)
                accounts.Add(new("st" + registry.Unique("storage", name)) { Containers = [$"c{registry.Count}"] });
            return accounts;
        }
    }

    public IotHub Hub => new("hub-states") { Sku = IotHubSku.S1, Capacity = Run("aab", 1), ConsumerGroups = [.. Labels(Plant)] };

    private static int Run(string input, int state)
    {
        foreach (var letter in input)
        {
            switch (state, letter)
            {
                case (1, 'a'):
                    state = 2;
                    break;
                case (2, 'a'):
                case (2, 'b') when input.Length > 5:
                    state = 3;
                    continue;
                default:
                    return state;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Labels(IPart part)
    {
        yield return part.Label;
        if (part is Line { Parts: var parts })
        {
            foreach (var label in parts.SelectMany(Labels))
                yield return label;
        }
    }
}
