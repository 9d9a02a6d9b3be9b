using IotVnetDsl;

// A hierarchy with folds, a visitor with state, zippers, paths and breadth-first walks; nodes know their parents after they are attached.
public abstract class Unit(string name)
{
    public string Name { get; } = name;
    public Group? Parent { get; internal set; }
    public string Path => Parent is null ? Name : Parent.Path + "/" + Name;
    public int Depth => Parent?.Depth + 1 ?? 0;
    public abstract T Accept<T>(IUnitVisitor<T> visitor);
}
public sealed class Group(string name) : Unit(name)
{
    private readonly List<Unit> _children = [];
    public IReadOnlyList<Unit> Children => _children;
    public Group With(params Unit[] units)
    {
        foreach (var unit in units)
        {
            unit.Parent = this;
            _children.Add(unit);
        }
        return this;
    }
    public override T Accept<T>(IUnitVisitor<T> visitor) => visitor.Visit(this);
}
public sealed class Leaf(string name, int devices) : Unit(name)
{
    public int Devices { get; } = devices;
    public override T Accept<T>(IUnitVisitor<T> visitor) => visitor.Visit(this);
}
public interface IUnitVisitor<out T> { T Visit(Group group); T Visit(Leaf leaf); }
public sealed class Count : IUnitVisitor<int>
{
    public int Visit(Group group) => group.Children.Sum(child => child.Accept(this));
    public int Visit(Leaf leaf) => leaf.Devices;
}
public sealed class Names(string separator) : IUnitVisitor<string>
{
    public string Visit(Group group) => $"{group.Name}({string.Join(separator, group.Children.Select(child => child.Accept(this)))})";
    public string Visit(Leaf leaf) => leaf.Name;
}
public sealed class Collector : IUnitVisitor<Collector>
{
    public List<string> Lines { get; } = [];
    private int _indent;
    public Collector Visit(Group group)
    {
        Lines.Add(new string('.', _indent) + group.Name);
        _indent++;
        foreach (var child in group.Children)
            child.Accept(this);
        _indent--;
        return this;
    }
    public Collector Visit(Leaf leaf) { Lines.Add($"{new string('.', _indent)}{leaf.Name}={leaf.Devices}"); return this; }
}
public static class Walks
{
    public static IEnumerable<Unit> BreadthFirst(this Unit root)
    {
        var queue = new Queue<Unit>();
        queue.Enqueue(root);
        while (queue.Count > 0)
        {
            var unit = queue.Dequeue();
            yield return unit;
            if (unit is Group group)
                foreach (var child in group.Children)
                    queue.Enqueue(child);
        }
    }
    public static IEnumerable<Unit> DepthFirst(this Unit root)
    {
        var stack = new Stack<Unit>([root]);
        while (stack.TryPop(out var unit))
        {
            yield return unit;
            foreach (var child in (unit as Group)?.Children.Reverse() ?? [])
                stack.Push(child);
        }
    }
    public static T Fold<T>(this Unit unit, Func<Leaf, T> leaf, Func<Group, IReadOnlyList<T>, T> group) => unit switch
    {
        Leaf one => leaf(one),
        Group many => group(many, [.. many.Children.Select(child => child.Fold(leaf, group))]),
        _ => throw new NotSupportedException(unit.Name),
    };
    public static IEnumerable<Unit> Ancestors(this Unit unit) { for (Unit? at = unit.Parent; at is not null; at = at.Parent) yield return at; }
}

public sealed record FoldedTrees : Topology
{
    private static readonly Group Company = new Group("co").With(
        new Group("north").With(new Leaf("press", 30), new Leaf("paint", 12)),
        new Group("south").With(new Leaf("mill", 7), new Group("annex").With(new Leaf("kiln", 1))));

    public override string Id => "folded-trees";
    public override ResourceGroup ResourceGroup => new($"rg-{Company.Name}", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-folded")
    {
        AddressSpace = ["10.0.0.0/16"],
        Subnets = [.. Company.DepthFirst().OfType<Leaf>().Select((leaf, at) => new Subnet(leaf.Path.Replace('/', '-'), $"10.0.{at * 4}.0/{(leaf.Devices > 10 ? 23 : 24)}"))],
        Tags = [new("breadth", string.Join(",", Company.BreadthFirst().Select(unit => unit.Name))), new("depths", string.Concat(Company.DepthFirst().Select(unit => unit.Depth)))],
    };
    public IotHub Hub => new("hub-folded")
    {
        Sku = IotHubSku.S1,
        Capacity = Math.Max(1, Company.Accept(new Count()) / 20),
        Tags = [new("names", Company.Accept(new Names("+"))), new("lines", string.Join("|", Company.Accept(new Collector()).Lines)), new("height", $"{Company.Fold(_ => 1, (_, all) => 1 + all.Max())}"), new("text", Company.Fold(leaf => leaf.Name[..1], (group, all) => $"[{string.Concat(all)}]")), new("above", string.Join("<", Company.DepthFirst().Last().Ancestors().Select(unit => unit.Name)))],
    };
}
