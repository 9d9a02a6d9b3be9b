using IotVnetDsl;

// Commands that are recorded, undone and replayed on a draft; strategies and chains of handlers beside them.
public sealed class Draft
{
    public SortedDictionary<string, int> Subnets { get; } = new(StringComparer.Ordinal);
    public List<string> Log { get; } = [];
    public int Units { get; private set; } = 1;
    public void Scale(int units) { Log.Add($"scale {Units}>{units}"); Units = units; }
}

public interface ICommand { void Do(Draft draft); void Undo(Draft draft); }
public sealed record AddSubnet(string Name, int Third) : ICommand
{
    public void Do(Draft draft) => draft.Subnets.Add(Name, Third);
    public void Undo(Draft draft) => draft.Subnets.Remove(Name);
}
public sealed class ScaleTo(int units) : ICommand
{
    private int _before;
    public void Do(Draft draft) { _before = draft.Units; draft.Scale(units); }
    public void Undo(Draft draft) => draft.Scale(_before);
}

public sealed class History(Draft draft)
{
    private readonly Stack<ICommand> _done = [];
    private readonly Stack<ICommand> _undone = [];
    public int Depth => _done.Count;
    public History Do(params ICommand[] commands) { foreach (var command in commands) { command.Do(draft); _done.Push(command); } _undone.Clear(); return this; }
    public History Undo(int times = 1) { while (times-- > 0 && _done.TryPop(out var command)) { command.Undo(draft); _undone.Push(command); } return this; }
    public History Redo() { if (_undone.Count > 0) { var command = _undone.Pop(); command.Do(draft); _done.Push(command); } return this; }
}

public delegate string? Namer(string kind);

public abstract class Handler
{
    private Handler? _next;
    public Handler Then(Handler next) { if (_next is null) _next = next; else _next.Then(next); return this; }
    public string Handle(string request) => Try(request) ?? _next?.Handle(request) ?? "unhandled";
    protected abstract string? Try(string request);
}
public sealed class Prefixed(string prefix, string answer) : Handler { protected override string? Try(string request) => request.StartsWith(prefix, StringComparison.Ordinal) ? $"{answer}-{request[prefix.Length..]}" : null; }

public sealed record CommandLists : Topology
{
    public override string Id => "command-lists";
    public override ResourceGroup ResourceGroup => new("rg-commands", Region.WestEurope);

    private static (Draft Draft, int Depth) Made
    {
        get
        {
            var draft = new Draft();
            var history = new History(draft).Do(new AddSubnet("press", 1), new ScaleTo(3), new AddSubnet("mill", 2)).Undo(2).Redo().Do(new AddSubnet("saw", 9)).Undo().Redo().Redo();
            return (draft, history.Depth);
        }
    }

    public VirtualNetwork Network => new("vnet-commands") { AddressSpace = ["10.84.0.0/16"], Subnets = [.. Made.Draft.Subnets.Select(subnet => new Subnet(subnet.Key, $"10.84.{subnet.Value}.0/24"))] };
    public IotHub Hub { get { var (draft, depth) = Made; return new("hub-commands") { Sku = IotHubSku.S1, Capacity = draft.Units, Tags = [.. draft.Log.Select((entry, at) => new Tag($"log-{at}", entry)), new("depth", $"{depth}")] }; } }
    public StorageAccount Archive
    {
        get
        {
            var chain = new Prefixed("a", "first").Then(new Prefixed("b", "second")).Then(new Prefixed("bc", "third"));
            Namer[] namers = [kind => kind == "x" ? "ex" : null, kind => kind.Length > 1 ? kind[..1] : null, _ => "last"];
            string Named(string kind) => namers.Select(namer => namer(kind)).First(name => name is not null)!;
            return new("stcommands") { Containers = [chain.Handle("apple"), chain.Handle("bcd"), chain.Handle("zoo"), Named("x"), Named("yy"), Named("z")] };
        }
    }
}
