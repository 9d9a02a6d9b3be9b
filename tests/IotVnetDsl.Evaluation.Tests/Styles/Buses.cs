using IotVnetDsl;

// Events and messages: handlers in order, handlers that leave, results of chains, a mediator by type.
public sealed class ChangedArgs(string what) : EventArgs { public string What { get; } = what; public bool Stop { get; set; } }

public sealed class Plantfloor
{
    public event EventHandler<ChangedArgs>? Changed;
    public event Func<int, int>? Scaling;
    private Action? _later;
    public event Action Later { add => _later = value + _later; remove => _later -= value; }
    public List<string> Log { get; } = [];
    public bool Raise(string what)
    {
        var args = new ChangedArgs(what);
        foreach (var handler in Changed?.GetInvocationList().Cast<EventHandler<ChangedArgs>>() ?? [])
        {
            handler(this, args);
            if (args.Stop)
                return false;
        }
        return true;
    }
    public int Scale(int units) => Scaling?.Invoke(units) ?? units;
    public void Finish() => _later?.Invoke();
}

public interface IMessage;
public sealed record Opened(string Zone) : IMessage;
public sealed record Closed(string Zone, int Seconds) : IMessage;

public sealed class Mediator
{
    private readonly Dictionary<Type, List<Action<IMessage>>> _handlers = [];
    public Mediator On<T>(Action<T> handler) where T : IMessage
    {
        if (!_handlers.TryGetValue(typeof(T), out var list))
            _handlers[typeof(T)] = list = [];
        list.Add(message => handler((T)message));
        return this;
    }
    public int Send(params IMessage[] messages)
    {
        var handled = 0;
        foreach (var message in messages)
            foreach (var handler in _handlers.GetValueOrDefault(message.GetType()) ?? [])
            {
                handler(message);
                handled++;
            }
        return handled;
    }
}

public sealed record Buses : Topology
{
    public override string Id => "buses";
    public override ResourceGroup ResourceGroup => new("rg-buses", Region.WestEurope);
    public IotHub Hub
    {
        get
        {
            var floor = new Plantfloor();
            void First(object? sender, ChangedArgs args) => ((Plantfloor)sender!).Log.Add("first:" + args.What);
            EventHandler<ChangedArgs> second = (_, args) => { floor.Log.Add("second"); args.Stop = args.What == "b"; };
            floor.Changed += First;
            floor.Changed += second;
            floor.Changed += First;
            floor.Raise("a");
            floor.Changed -= First;
            var went = floor.Raise("b");
            floor.Changed -= second;
            floor.Changed -= second;
            floor.Raise("c");
            var last = floor.Scale(2);
            floor.Scaling += units => units * 10;
            floor.Scaling += units => units + 1;
            floor.Later += () => floor.Log.Add("l1");
            floor.Later += () => floor.Log.Add("l2");
            floor.Finish();
            return new("hub-buses") { Sku = IotHubSku.S1, Capacity = floor.Scale(2), Tags = [new("log", string.Join(" ", floor.Log)), new("went", $"{went}{last}")] };
        }
    }
    public StorageAccount Archive
    {
        get
        {
            var open = new SortedSet<string>();
            var seconds = 0;
            var mediator = new Mediator().On<Opened>(message => open.Add(message.Zone)).On<Closed>(message => open.Remove(message.Zone)).On((Closed message) => seconds += message.Seconds);
            var handled = mediator.Send(new Opened("north"), new Opened("south"), new Closed("north", 30), new Opened("east"));
            return new("stbuses") { Containers = [.. open, $"s{seconds}-{handled}"] };
        }
    }
}
