using System.Collections;
using System.Collections.ObjectModel;
using IotVnetDsl;

// Units in units that know their parents: added by constructors, found by paths, walked by visitors; inherited settings; a keyed collection and a read-only view.
public abstract class Unit
{
    private readonly List<Unit> _children = [];

    protected Unit(string name, Unit? parent = null)
    {
        Name = name;
        Parent = parent;
        parent?._children.Add(this);
    }

    public string Name { get; }
    public Unit? Parent { get; private set; }
    public IReadOnlyList<Unit> Children => _children;
    public string Path => Parent is null ? Name : $"{Parent.Path}/{Name}";
    public int Depth => Parent?.Depth + 1 ?? 0;
    public Unit Root => Parent?.Root ?? this;
    protected virtual string? OwnOwner => null;
    public string Owner => OwnOwner ?? Parent?.Owner ?? "nobody";
    public abstract T Accept<T>(IUnitVisitor<T> visitor);

    public IEnumerable<Unit> Ancestors()
    {
        for (var unit = Parent; unit != null; unit = unit.Parent)
            yield return unit;
    }

    public IEnumerable<Unit> Descendants() => _children.SelectMany(child => child.Descendants().Prepend(child));
    public void MoveTo(Unit other)
    {
        Parent?._children.Remove(this);
        Parent = other;
        other._children.Add(this);
    }
    public override string ToString() => Path;
}

public interface IUnitVisitor<out T>
{
    T Visit(Area area);
    T Visit(Machine machine);
}

public sealed class Area(string name, Unit? parent = null, string? owner = null) : Unit(name, parent)
{
    protected override string? OwnOwner { get; } = owner;
    public override T Accept<T>(IUnitVisitor<T> visitor) => visitor.Visit(this);
}

public sealed class Machine : Unit
{
    public Machine(string name, Area area, int devices) : base(name, area) => Devices = devices;
    public int Devices { get; set; }
    public override T Accept<T>(IUnitVisitor<T> visitor) => visitor.Visit(this);
}

public sealed class DeviceCount : IUnitVisitor<int>
{
    public int Visited { get; private set; }
    public int Visit(Area area) { Visited++; return area.Children.Sum(child => child.Accept(this)); }
    public int Visit(Machine machine) { Visited++; return machine.Devices; }
}

public sealed class UnitTable : KeyedCollection<string, Unit>
{
    public UnitTable() : base(StringComparer.OrdinalIgnoreCase) { }
    protected override string GetKeyForItem(Unit item) => item.Name;
}

public sealed record ComposedUnits : Topology
{
    private static Area Plant()
    {
        var plant = new Area("plant", owner: "ot");
        var hall = new Area("hall", plant);
        var paint = new Area("paint", plant, "paint-team");
        _ = new Machine("press1", hall, 12);
        _ = new Machine("press2", hall, 9);
        var robot = new Machine("robot", paint, 30) { Devices = 31 };
        var lab = new Area("lab");
        robot.MoveTo(lab);
        lab.MoveTo(paint);
        return plant;
    }

    public override string Id => "composed-units";
    public override ResourceGroup ResourceGroup => new($"rg-{Plant().Name}", Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            var areas = Plant().Descendants().OfType<Area>().ToList();
            return new("vnet-units") { AddressSpace = ["10.5.0.0/16"], Subnets = [.. areas.Select((area, at) => new Subnet(area.Path.Replace('/', '-'), $"10.5.{at}.0/2{4 + area.Depth}"))] };
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var machines = Plant().Descendants().OfType<Machine>().ToArray();
            return new("stunits") { Containers = [.. machines.Select(machine => machine.Name)], Tags = [.. machines.Select(machine => new Tag(machine.Name, $"{machine.Owner}:{machine.Depth}:{string.Join(",", machine.Ancestors().Select(unit => unit.Name))}")), new("root", $"{machines[^1].Root}")] };
        }
    }

    public IotHub Hub
    {
        get
        {
            var plant = Plant();
            var count = new DeviceCount();
            var devices = plant.Accept(count);
            var table = new UnitTable();
            foreach (var unit in plant.Descendants())
                table.Add(unit);
            var view = new ReadOnlyCollection<string>([.. table.Select(unit => unit.Name)]);
            return new("hub-units") { Sku = devices > 50 ? IotHubSku.S2 : IotHubSku.S1, Capacity = count.Visited, Tags = [new("devices", $"{devices}"), new("found", table["ROBOT"].Path), new("contains", $"{table.Contains("hall")}{table.Contains("none")}{table.Count}"), new("names", string.Join(",", view))] };
        }
    }
}
