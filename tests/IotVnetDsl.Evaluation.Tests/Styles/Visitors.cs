using System.Collections.Immutable;
using IotVnetDsl;

// A tree of parts with a visitor, a fold, and mutual recursion that keeps what it has found.
public abstract record Part(string Name)
{
    public abstract T Accept<T>(IPartVisitor<T> visitor);
}

public sealed record Machine(string Name, int Rate) : Part(Name) { public override T Accept<T>(IPartVisitor<T> visitor) => visitor.Visit(this); }
public sealed record Cell(string Name, ImmutableArray<Part> Parts) : Part(Name) { public override T Accept<T>(IPartVisitor<T> visitor) => visitor.Visit(this); }

public interface IPartVisitor<out T>
{
    T Visit(Machine machine);
    T Visit(Cell cell);
}

public sealed class Total : IPartVisitor<int>
{
    public int Visit(Machine machine) => machine.Rate;
    public int Visit(Cell cell) => cell.Parts.Sum(part => part.Accept(this));
}

public sealed class Paths(char separator) : IPartVisitor<IEnumerable<string>>
{
    private readonly Stack<string> _above = new();
    public IEnumerable<string> Visit(Machine machine) => [string.Join(separator, _above.Reverse().Append(machine.Name))];
    public IEnumerable<string> Visit(Cell cell)
    {
        _above.Push(cell.Name);
        var all = cell.Parts.SelectMany(part => part.Accept(this)).ToList();
        _above.Pop();
        return all;
    }
}

public sealed class Numberer : IPartVisitor<ImmutableDictionary<string, int>>
{
    private int _next = 1;
    public ImmutableDictionary<string, int> Visit(Machine machine) => ImmutableDictionary<string, int>.Empty.Add(machine.Name, _next++);
    public ImmutableDictionary<string, int> Visit(Cell cell) => cell.Parts.Aggregate(ImmutableDictionary<string, int>.Empty, (all, part) => all.SetItems(part.Accept(this)));
}

public static class Ways
{
    public static int Even(int number, Dictionary<int, int> known) => known.TryGetValue(number, out var found) ? found : known[number] = number == 0 ? 1 : Odd(number - 1, known) + 1;
    public static int Odd(int number, Dictionary<int, int> known) => number == 0 ? 0 : Even(number - 1, known) + 2;
}

public sealed record Visitors : Topology
{
    private static readonly Part Plant = new Cell("plant", [new Machine("saw", 30), new Cell("hall", [new Machine("press", 120), new Machine("mill", 80)]), new Cell("spare", [])]);

    public override string Id => "visitors";
    public override ResourceGroup ResourceGroup => new("rg-visitors", Region.WestEurope);

    public IotHub Hub => new("hub-visitors") { Sku = IotHubSku.S1, Capacity = Plant.Accept(new Total()) / 100, ConsumerGroups = [.. Plant.Accept(new Paths('.'))], Tags = [new("ways", Ways.Even(6, []).ToString())] };
    public VirtualNetwork Network { get { var numbers = Plant.Accept(new Numberer()); return new("vnet-visitors") { AddressSpace = ["10.82.0.0/16"], Subnets = [.. numbers.OrderBy(pair => pair.Value).Select(pair => new Subnet(pair.Key, $"10.82.{pair.Value}.0/24"))] }; } }
}
