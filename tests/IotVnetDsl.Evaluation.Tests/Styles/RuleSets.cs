using IotVnetDsl;

// A platform team's rule sets: steps over an immutable draft, each a function with a name and a condition, composed by extension, kept in lists, run in order with a log; what failed is gathered.
public sealed record Draft(string Name)
{
    public int Units { get; init; } = 1;
    public bool IsClosed { get; init; }
    public IReadOnlyList<string> Zones { get; init; } = [];
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
    public Draft Tag(string key, string value) => this with { Tags = new Dictionary<string, string>(Tags) { [key] = value } };
}

public sealed record Step(string Name, Func<Draft, Draft> Apply)
{
    public Func<Draft, bool> When { get; init; } = _ => true;
    public static implicit operator Step((string Name, Func<Draft, Draft> Apply) step) => new(step.Name, step.Apply);
    public Step If(Func<Draft, bool> when) => this with { When = draft => When(draft) && when(draft) };
    public static Step operator >(Step first, Step second) => new($"{first.Name}>{second.Name}", draft => second.Run(first.Run(draft)));
    public static Step operator <(Step first, Step second) => second > first;
    public Draft Run(Draft draft) => When(draft) ? Apply(draft) : draft;
}

public sealed class RunLog
{
    private readonly List<(string Step, string? Fault)> _entries = [];
    public event Action<string>? Entered;
    public void Enter(string step, string? fault = null)
    {
        _entries.Add((step, fault));
        Entered?.Invoke(step);
    }
    public IEnumerable<string> Faults => _entries.Where(entry => entry.Fault is not null).Select(entry => $"{entry.Step}: {entry.Fault}");
    public int Count => _entries.Count;
}

public static class Runner
{
    public static Draft RunAll(this IEnumerable<Step> steps, Draft draft, RunLog log) => steps.Aggregate(draft, (current, step) =>
    {
        try
        {
            var next = step.Run(current);
            log.Enter(next.Units == current.Units && next.Tags.Count == current.Tags.Count ? step.Name : step.Name + "!");
            return next;
        }
        catch (InvalidOperationException fault)
        {
            log.Enter(step.Name, fault.Message);
            return current;
        }
    });

    public static IEnumerable<(T Item, IEnumerable<string> Faults)> Check<T>(this IEnumerable<T> items, params (Func<T, bool> Holds, string Fault)[] checks) =>
        items.Select(item => (item, checks.Where(check => !check.Holds(item)).Select(check => check.Fault)));
}

public sealed record RuleSets : Topology
{
    private static readonly Step Closing = ("close", draft => draft with { IsClosed = true });
    private static readonly Step Scaling = new Step("scale", draft => draft with { Units = draft.Zones.Count * 2 }).If(draft => draft.Zones.Count > 1);

    private static readonly List<Step> Steps =
    [
        ("zones", draft => draft with { Zones = ["press", "paint", "doors"] }),
        Scaling,
        Scaling.If(draft => draft.Units > 100),
        Closing > ("tag", draft => draft.Tag("closed", draft.IsClosed ? "yes" : "no")),
        ("refuse", draft => draft.Units > 4 ? throw new InvalidOperationException($"{draft.Units} units") : draft),
        ("owner", draft => draft.Tag("owner", "ot").Tag("units", $"{draft.Units}")),
    ];

    private readonly RunLog _log = new();
    private readonly List<string> _heard = [];
    private readonly Draft _draft;

    public RuleSets()
    {
        _log.Entered += step => _heard.Add(step.ToUpperInvariant());
        _draft = Steps.RunAll(new("rules"), _log);
    }

    public override string Id => "rule-sets";
    public override ResourceGroup ResourceGroup => new($"rg-{_draft.Name}", Region.WestEurope);
    public override ValueList<Tag>? Tags => [.. _draft.Tags.Select(tag => new Tag(tag.Key, tag.Value))];
    public VirtualNetwork Network => new($"vnet-{_draft.Name}") { AddressSpace = ["10.92.0.0/16"], Subnets = [.. _draft.Zones.Select((zone, at) => new Subnet(zone, $"10.92.{at}.0/24"))] };
    public IotHub Hub => new($"iot-{_draft.Name}")
    {
        Sku = IotHubSku.S1,
        Capacity = _draft.Units,
        PublicNetworkAccess = _draft.IsClosed ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
        Tags = [new("faults", string.Join(";", _log.Faults)), new("heard", string.Join(",", _heard)), new("count", $"{_log.Count}"), .. _draft.Zones.Check((zone => zone.Length > 4, "short"), (zone => !zone.Contains('x'), "odd")).Select(pair => new Tag(pair.Item, string.Join("+", pair.Faults)))],
    };
    public PrivateEndpoint Door => new("pe-rules", Hub, Network.Subnet("doors")) { Dns = Dns.PrivateZones };
}
